;;; hegao-eglot.el --- Hegao for Emacs, with Eglot  -*- lexical-binding: t; -*-

;;; Commentary:

;; (load "/path/to/hegao/editors/emacs/hegao-eglot.el") from the init file.
;; Eglot is part of Emacs 29 and later; for Emacs 28 install it from GNU ELPA.

;;; Code:

(require 'eglot)
(require 'project)
(require 'cl-lib)

(add-to-list 'eglot-server-programs '((markdown-mode text-mode) "hegao"))

;; A folder with a hegao.json is a project, whatever repository lies around it.
(cl-defmethod project-root ((project (head hegao)))
  "The folder of PROJECT that holds hegao.json."
  (cdr project))

(defun hegao-project (directory)
  "The project of the nearest hegao.json above DIRECTORY, or nil."
  (let ((root (locate-dominating-file directory "hegao.json")))
    (and root (cons 'hegao (expand-file-name root)))))

(add-hook 'project-find-functions #'hegao-project)

(defun hegao-ensure ()
  "Start Hegao when the buffer visits a Markdown or plain text file.
Many modes descend from `text-mode'; the file name keeps them out."
  (when (and buffer-file-name
             (string-match-p "\\.\\(?:md\\|markdown\\|txt\\|text\\)\\'" buffer-file-name))
    (eglot-ensure)))

(add-hook 'text-mode-hook #'hegao-ensure)

;; Without markdown-mode a Markdown file would open in `fundamental-mode'.
(unless (locate-library "markdown-mode")
  (add-to-list 'auto-mode-alist '("\\.\\(?:md\\|markdown\\)\\'" . text-mode)))

(provide 'hegao-eglot)
;;; hegao-eglot.el ends here
