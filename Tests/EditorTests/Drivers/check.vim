" Drives Vim with ALE through one sitting with the sample workspace and writes what the editor had to a JSON file.
" Run as `vim -es -u check.vim`; the environment variable HEGAO_DRIVER names the orders.

set nocompatible encoding=utf-8 nomore
let s:orders = json_decode(join(readfile($HEGAO_DRIVER), "\n"))
let s:report = {'editor': 'Vim ' . v:version, 'missed': []}
let s:severities = {'E': 'error', 'W': 'warning', 'I': 'information'} " It has no hints and calls them warnings.

" Waits until something holds; a condition that never came is told in the report.
function! s:await(what, Condition) abort
  let l:start = reltime()
  while !a:Condition()
    if reltimefloat(reltime(l:start)) > s:orders.seconds
      call add(s:report.missed, a:what)
      return 0
    endif
    sleep 20m
  endwhile
  return 1
endfunction

function! s:list() abort
  return get(get(g:ale_buffer_info, bufnr(''), {}), 'loclist', [])
endfunction

" The findings as ALE lists them. It takes the units of UTF-16 that the server sends for bytes, so they are what the server sent.
function! s:findings() abort
  return map(copy(s:list()), {_, item -> {
    \ 'rule': get(item, 'code', ''), 'severity': s:severities[item.type], 'message': substitute(item.text, '^\[hegao\] ', '', ''),
    \ 'start': {'line': item.lnum - 1, 'character': item.col - 1},
    \ 'end': {'line': get(item, 'end_lnum', item.lnum) - 1, 'character': get(item, 'end_col', item.col)}}})
endfunction

function! s:has(rule, line) abort
  return !empty(filter(s:findings(), {_, finding -> finding.rule ==# a:rule && finding.start.line == a:line}))
endfunction

function! s:go_to(words) abort
  call cursor(1, 1)
  return search('\V' . a:words, 'cW') > 0
endfunction

" Puts the cursor where the number of its byte is the number of a unit of UTF-16 within some words.
"
" ALE sends bytes for units, so on a line of Chinese only such a place asks what the person sees; editors/vim/README.md says so.
function! s:go_to_as_ale_counts(words) abort
  if !s:go_to(a:words)
    return 0
  endif
  let [l:line, l:text] = [line('.'), getline('.')]
  let l:from = strchars(strpart(l:text, 0, col('.') - 1))
  for l:unit in range(l:from, l:from + strchars(a:words) - 1)
    call cursor(l:line, l:unit + 1)
    if col('.') == l:unit + 1
      return 1
    endif
  endfor
  return 0
endfunction

function! s:preview() abort
  for l:window in range(1, winnr('$'))
    if getwinvar(l:window, '&previewwindow')
      return join(getbufline(winbufnr(l:window), 1, '$'), "\n")
    endif
  endfor
  return ''
endfunction

function! s:sitting() abort
  execute 'edit' fnameescape(s:orders.draft)
  let l:draft = bufnr('')
  call s:await(s:orders.findingCount . ' findings', {-> len(s:list()) == s:orders.findingCount})
  let s:report.opened = s:findings()

  if s:go_to_as_ale_counts(s:orders.hoverAt)
    ALEHover
    call s:await('a hover', {-> !empty(s:preview())})
    let s:report.hover = s:preview()
    pclose
  endif
  if s:go_to_as_ale_counts(s:orders.hoverAt)
    ALEGoToDefinition
    call s:await('the definition', {-> bufnr('') != l:draft})
    let s:report.definition = {'file': expand('%:t'), 'line': line('.') - 1}
    execute 'buffer' l:draft
  endif

  " The repair by hand: ALE would apply the edit of the server at bytes.
  if s:go_to(s:orders.fixAt)
    let l:line = line('.') - 1
    execute 'substitute/\V' . s:orders.fixAt . '/' . s:orders.fixGives . '/'
    doautocmd TextChanged
    call s:await('the repaired finding to go', {-> !s:has(s:orders.fixRule, l:line)})
  endif

  " A wrong figure, typed at the end of a line.
  if s:go_to(s:orders.typeAfter)
    let l:line = line('.') - 1
    execute 'normal! A' . s:orders.typed
    doautocmd TextChanged
    call s:await('the finding on the typed figure', {-> s:has(s:orders.typedRule, l:line)})
    let s:report.typed = s:findings()
  endif

  write
  bdelete
endfunction

packadd ale
set hidden
" As little as can be between an edit and its findings.
let g:ale_lint_delay = 20
let g:ale_hover_to_preview = 1
filetype plugin on
execute 'source' fnameescape(s:orders.configuration . '/ale.vim')

try
  call s:sitting()
catch
  call add(s:report.missed, v:exception . ' at ' . v:throwpoint)
endtry
call writefile([json_encode(s:report)], s:orders.output)
qall!
