" Hegao for Vim with ALE (https://github.com/dense-analysis/ale). Source this file from the vimrc, after ALE.

function! HegaoProjectRoot(buffer) abort
  let l:path = ale#path#FindNearestFile(a:buffer, 'hegao.json')
  if !empty(l:path)
    return fnamemodify(l:path, ':h')
  endif
  let l:path = ale#path#FindNearestDirectory(a:buffer, '.git')
  return !empty(l:path) ? fnamemodify(l:path, ':h:h') : expand('#' . a:buffer . ':p:h')
endfunction

for s:filetype in ['markdown', 'text']
  call ale#linter#Define(s:filetype, {
  \   'name': 'hegao',
  \   'lsp': 'stdio',
  \   'executable': 'hegao',
  \   'command': '%e',
  \   'project_root': function('HegaoProjectRoot'),
  \ })
endfor
unlet s:filetype

" Of plain text ALE runs only the linters that are named for it, by default none.
let g:ale_linters = get(g:, 'ale_linters', {})
let s:named = get(g:ale_linters, 'text', [])
if type(s:named) == v:t_list && index(s:named, 'hegao') < 0
  let g:ale_linters.text = s:named + ['hegao']
endif
unlet s:named
