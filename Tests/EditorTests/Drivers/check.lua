-- Drives Neovim through one sitting with the sample workspace and writes what the editor had to a JSON file.
-- Run as `nvim --headless … -c 'luafile check.lua'`; the environment variable HEGAO_DRIVER names the orders.

local orders = vim.fn.json_decode(vim.fn.readfile(vim.env.HEGAO_DRIVER))
local limit = orders.seconds * 1000
local report = { editor = 'Neovim ' .. tostring(vim.version().major) .. '.' .. vim.version().minor, missed = {} }
local severities = { 'error', 'warning', 'information', 'hint' }

--- Waits until something holds; a condition that never came is told in the report.
local function await(what, condition)
  if not vim.wait(limit, condition, 20) then
    table.insert(report.missed, what)
    return false
  end
  return true
end

--- A byte column of a line as UTF-16 units, which is what the command line prints.
local function utf16(buffer, line, column)
  local text = vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1] or ''
  local _, units = vim.str_utfindex(text, math.min(column, #text))
  return units
end

--- The diagnostics as Neovim holds them, at Neovim's own positions.
local function findings(buffer)
  local seen = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local lsp = (diagnostic.user_data or {}).lsp or {}
    table.insert(seen, {
      rule = diagnostic.code or lsp.code or '',
      severity = severities[diagnostic.severity],
      message = diagnostic.message,
      start = { line = diagnostic.lnum, character = utf16(buffer, diagnostic.lnum, diagnostic.col) },
      ['end'] = { line = diagnostic.end_lnum, character = utf16(buffer, diagnostic.end_lnum, diagnostic.end_col) },
    })
  end
  return seen
end

local function has(buffer, rule, line)
  for _, finding in ipairs(findings(buffer)) do
    if finding.rule == rule and finding.start.line == line then
      return true
    end
  end
  return false
end

--- Puts the cursor on the first character of some words.
local function go_to(words)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  return vim.fn.search('\\V' .. words, 'cW') > 0
end

--- The answer of the server that the buffer is attached to.
local function request(buffer, method, params)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, limit)
  for _, answer in pairs(answers or {}) do
    if not answer.err and not answer.error then
      return answer.result
    end
    problem = vim.inspect(answer)
  end
  table.insert(report.missed, method .. ': ' .. tostring(problem))
  return nil
end

--- How many findings the server published last, by document.
local published = {}
local publish = vim.lsp.handlers['textDocument/publishDiagnostics']
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(problem, result, ...)
  published[result.uri] = #result.diagnostics
  return publish(problem, result, ...)
end

local function flatten(symbols, depth, into)
  for _, symbol in ipairs(symbols or {}) do
    table.insert(into, { depth = depth, name = symbol.name, line = symbol.selectionRange.start.line })
    flatten(symbol.children, depth + 1, into)
  end
  return into
end

local function sitting()
  vim.cmd('edit ' .. vim.fn.fnameescape(orders.draft))
  local buffer = vim.api.nvim_get_current_buf()
  local client
  local attached = await('a client', function()
    client = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
    return client ~= nil and vim.lsp.buf_is_attached(buffer, client.id)
  end)
  if not attached then
    return
  end
  report.encoding = client.offset_encoding

  await(orders.findingCount .. ' findings', function()
    return #vim.diagnostic.get(buffer) == orders.findingCount
  end)
  report.outline = flatten(
    request(buffer, 'textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }),
    0,
    vim.empty_dict()
  )
  -- The answer above came after everything that opening the draft had set off, so an extra finding would be here by now.
  report.opened = findings(buffer)

  if go_to(orders.hoverAt) then
    local hover = request(buffer, 'textDocument/hover', vim.lsp.util.make_position_params(0, client.offset_encoding))
    local lines = hover and vim.lsp.util.convert_input_to_markdown_lines(hover.contents) or {}
    report.hover = table.concat(lines, '\n')
    local position = vim.lsp.util.make_position_params(0, client.offset_encoding)
    local found = request(buffer, 'textDocument/definition', position) or {}
    local place = found[1] or found
    report.definition = {
      file = vim.fn.fnamemodify(vim.uri_to_fname(place.targetUri or place.uri), ':t'),
      line = (place.targetSelectionRange or place.range).start.line,
    }
  end

  -- A repair, chosen from the menu as a person would.
  if go_to(orders.fixAt) then
    local line = vim.api.nvim_win_get_cursor(0)[1] - 1
    report.fixes = {}
    vim.ui.select = function(items, options, choose)
      for _, item in ipairs(items) do
        local title = options.format_item(item)
        table.insert(report.fixes, title)
      end
      choose(items[1], 1)
    end
    vim.lsp.buf.code_action()
    await('the repair', function()
      return vim.fn.search('\\V' .. orders.fixGives, 'nw') > 0
    end)
    await('the repaired finding to go', function()
      return not has(buffer, orders.fixRule, line)
    end)
  end

  -- A wrong figure, typed at the end of a line.
  if go_to(orders.typeAfter) then
    local line = vim.api.nvim_win_get_cursor(0)[1] - 1
    vim.cmd('normal! A' .. orders.typed)
    await('the finding on the typed figure', function()
      return has(buffer, orders.typedRule, line)
    end)
    report.typed = findings(buffer)
  end

  vim.cmd('write')
  local uri = vim.uri_from_bufnr(buffer)
  vim.cmd('bdelete')
  -- A client that pulls its diagnostics gets none pushed, so there is nothing to take back.
  if not client.server_capabilities.diagnosticProvider then
    await('the findings of the closed draft to go', function()
      return published[uri] == 0
    end)
  end
end

local fine, problem = xpcall(sitting, debug.traceback)
if not fine then
  table.insert(report.missed, tostring(problem))
end
vim.fn.writefile({ vim.fn.json_encode(report) }, orders.output)
vim.cmd('qall!')
