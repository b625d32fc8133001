" Hegao for Vim with vim-lsp (https://github.com/prabirshrestha/vim-lsp). Source this file from the vimrc.

function! s:root(server_info) abort
  let l:path = lsp#utils#get_buffer_path()
  let l:root = lsp#utils#find_nearest_parent_file_directory(l:path, ['hegao.json', '.git/'])
  return lsp#utils#path_to_uri(empty(l:root) ? fnamemodify(l:path, ':p:h') : l:root)
endfunction

augroup hegao_vim_lsp
  autocmd!
  autocmd User lsp_setup call lsp#register_server({
    \ 'name': 'hegao',
    \ 'cmd': {server_info -> ['hegao']},
    \ 'root_uri': function('s:root'),
    \ 'allowlist': ['markdown', 'text'],
    \ })
augroup END
