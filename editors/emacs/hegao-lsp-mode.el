;;; hegao-lsp-mode.el --- Hegao for Emacs, with lsp-mode  -*- lexical-binding: t; -*-

;;; Commentary:

;; (load "/path/to/hegao/editors/emacs/hegao-lsp-mode.el") from the init file.
;; Load this or hegao-eglot.el, not both.

;;; Code:

(require 'lsp-mode)

(add-to-list 'lsp-language-id-configuration '(markdown-mode . "markdown"))
(add-to-list 'lsp-language-id-configuration '(text-mode . "plaintext"))

(lsp-register-client
 (make-lsp-client
  :new-connection (lsp-stdio-connection '("hegao"))
  :activation-fn (lsp-activate-on "markdown" "plaintext")
  :server-id 'hegao))

(defun hegao-lsp-ensure ()
  "Start Hegao when the buffer visits a Markdown or plain text file."
  (when (and buffer-file-name
             (string-match-p "\\.\\(?:md\\|markdown\\|txt\\|text\\)\\'" buffer-file-name))
    (lsp-deferred)))

(add-hook 'text-mode-hook #'hegao-lsp-ensure)

(provide 'hegao-lsp-mode)
;;; hegao-lsp-mode.el ends here
