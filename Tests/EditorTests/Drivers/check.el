;;; check.el --- Drives Emacs with Eglot through one sitting  -*- lexical-binding: t; -*-

;;; Commentary:

;; Run as `emacs -Q --batch -l check.el'.  The environment variable HEGAO_DRIVER names the orders; what the editor had
;; is written to a JSON file.

;;; Code:

(require 'json)
(require 'package)
(require 'cl-lib)

(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)

(defvar driver-orders
  (with-temp-buffer
    (insert-file-contents (getenv "HEGAO_DRIVER"))
    (json-parse-buffer :object-type 'plist)))
(defvar driver-report (list :editor (format "Emacs %s" emacs-version)))
(defvar driver-missed nil)
(defvar driver-severities ["error" "warning" "information" "hint"])

(defun driver-order (key) (plist-get driver-orders key))

(defun driver-note (key value) (setq driver-report (plist-put driver-report key value)))

(defun driver-await (what condition)
  "Read from the server until CONDITION holds; note WHAT was missed when it never does."
  (let ((end (+ (float-time) (driver-order :seconds))) held)
    (while (and (not (setq held (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (unless held (push what driver-missed))
    held))

(defun driver-position (position)
  "POSITION of the buffer as line and UTF-16 units."
  (save-excursion
    (goto-char position)
    (list :line (1- (line-number-at-pos))
          :character (/ (length (encode-coding-string
                                 (buffer-substring-no-properties (line-beginning-position) (point)) 'utf-16be))
                        2))))

(defun driver-findings ()
  "The diagnostics as Flymake shows them."
  (vconcat
   (mapcar
    (lambda (shown)
      (let* ((sent (cdr (assoc 'eglot-lsp-diag (eglot--diag-data shown))))
             (message (plist-get sent :message)))
        (unless (string-suffix-p message (flymake-diagnostic-text shown))
          (push (format "Flymake shows %S" (flymake-diagnostic-text shown)) driver-missed))
        (list :rule (plist-get sent :code)
              :severity (aref driver-severities (1- (plist-get sent :severity)))
              :message message
              :start (driver-position (flymake-diagnostic-beg shown))
              :end (driver-position (flymake-diagnostic-end shown)))))
    (flymake-diagnostics))))

(defun driver-has (rule line)
  (cl-some (lambda (finding)
             (and (equal (plist-get finding :rule) rule)
                  (= (plist-get (plist-get finding :start) :line) line)))
           (driver-findings)))

(defun driver-outline (index depth)
  "INDEX of imenu as a flat list of names."
  (mapcan (lambda (entry)
            (if (consp (cdr entry))
                (driver-outline (cdr entry) (1+ depth))
              (list (list :depth depth :name (substring-no-properties (car entry))
                          :line (1- (line-number-at-pos (cdr entry)))))))
          index))

(defun driver-go-to (words)
  (goto-char (point-min))
  (when (search-forward words nil t)
    (goto-char (match-beginning 0))))

;; Eglot 1.9 leaves the bytes of a path as they stood in the URI.
(defun driver-decoded (path)
  "PATH with its bytes read as UTF-8."
  (decode-coding-string (encode-coding-string path 'utf-8-emacs) 'utf-8))

(defun driver-sitting ()
  (switch-to-buffer (find-file-noselect (driver-order :draft)))
  ;; `eglot-ensure' waits for the command to end; nobody issues commands here.
  (run-hooks 'post-command-hook)
  (when (driver-await "a managed buffer" (lambda () (bound-and-true-p eglot--managed-mode)))
    (flymake-start)
    (driver-await (format "%d findings" (driver-order :findingCount))
                  (lambda () (= (length (flymake-diagnostics)) (driver-order :findingCount))))
    (driver-note :outline (vconcat (driver-outline (funcall imenu-create-index-function) 0)))
    ;; The answer above came after everything that opening the draft had set off.
    (driver-note :opened (driver-findings))

    (when (driver-go-to (driver-order :hoverAt))
      (let (shown)
        (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown (or text ""))))
        (driver-await "a hover" (lambda () shown))
        (driver-note :hover (substring-no-properties (or shown ""))))
      (let ((place (xref-item-location
                    (car (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))))
        (driver-note :definition (list :file (file-name-nondirectory (xref-location-group place))
                                       :line (1- (xref-location-line place))))))

    ;; A repair, chosen from the menu as a person would.
    (when (driver-go-to (driver-order :fixAt))
      (let ((line (1- (line-number-at-pos)))
            ;; A key, not a mouse click, so that Eglot asks in the minibuffer.
            (last-nonmenu-event t)
            titles)
        (cl-letf (((symbol-function 'completing-read)
                   (lambda (_prompt items &rest _)
                     (setq titles (mapcar #'car items))
                     (car titles))))
          (eglot-code-actions (point) (1+ (point)) nil t))
        (driver-note :fixes (vconcat titles))
        (driver-await "the repair"
                      (lambda () (save-excursion (driver-go-to (driver-order :fixGives)))))
        (eglot--signal-textDocument/didChange)
        (driver-await "the repaired finding to go"
                      (lambda () (not (driver-has (driver-order :fixRule) line))))))

    ;; A wrong figure, typed at the end of a line.
    (when (driver-go-to (driver-order :typeAfter))
      (let ((line (1- (line-number-at-pos))))
        (end-of-line)
        (mapc (lambda (character) (insert character)) (driver-order :typed))
        ;; What the idle timer of Eglot does when a person stops typing.
        (eglot--signal-textDocument/didChange)
        (driver-await "the finding on the typed figure"
                      (lambda () (driver-has (driver-order :typedRule) line)))
        (driver-note :typed (driver-findings))))

    (save-buffer)
    (let ((server (eglot-current-server))
          (path (expand-file-name (driver-order :draft))))
      (kill-buffer)
      ;; What is published for a file that no buffer visits is kept here by its path.
      (driver-await "the findings of the closed draft to go"
                    (lambda ()
                      (let ((kept (assoc path flymake-list-only-diagnostics
                                         (lambda (key wanted) (equal wanted (driver-decoded key))))))
                        (and kept (null (cdr kept))))))
      (eglot-shutdown server))))

(condition-case problem
    (progn
      (load (expand-file-name "hegao-eglot.el" (driver-order :configuration)) nil t)
      (driver-sitting))
  (error (push (format "%S" problem) driver-missed)))

(driver-note :missed (vconcat driver-missed))
(let ((coding-system-for-write 'utf-8-unix))
  (write-region (json-serialize driver-report) nil (driver-order :output) nil 'quiet))
;;; check.el ends here
