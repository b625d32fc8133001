-- Hegao for Neovim: starts the server for reports and plans.

if vim.g.loaded_hegao then
  return
end
vim.g.loaded_hegao = true

-- Neovim 0.11 and later: lsp/hegao.lua on the runtime path is the configuration.
if vim.lsp.config and vim.lsp.enable then
  vim.lsp.enable('hegao')
  return
end

-- Neovim 0.7 to 0.10.
local config = dofile(assert(vim.api.nvim_get_runtime_file('lsp/hegao.lua', false)[1], 'lsp/hegao.lua is missing'))

--- The nearest folder above a file that has one of the markers, else the file's own folder.
local function root_of(path)
  local own = vim.fn.fnamemodify(path, ':p:h')
  local folder = own
  while true do
    for _, marker in ipairs(config.root_markers) do
      if vim.loop.fs_stat(folder .. '/' .. marker) then
        return folder
      end
    end
    local parent = vim.fn.fnamemodify(folder, ':h')
    if parent == folder then
      return own
    end
    folder = parent
  end
end

--- Neovim before 0.10 does not read the encoding that the server chose.
local function on_init(client, result)
  client.offset_encoding = (result.capabilities or {}).positionEncoding or 'utf-16'
end

--- The keys that Neovim 0.11 has by default, K for the measure under the cursor, and CTRL-X CTRL-O for titles and measures.
local function on_attach(client, buffer)
  config.on_attach(client, buffer)
  local function map(keys, action, description)
    vim.keymap.set('n', keys, action, { buffer = buffer, desc = description })
  end
  map('K', vim.lsp.buf.hover, 'Hegao: the measure or the figure under the cursor')
  map('gd', vim.lsp.buf.definition, 'Hegao: to the measure in the plan')
  map('gO', vim.lsp.buf.document_symbol, 'Hegao: outline')
  map('gra', vim.lsp.buf.code_action, 'Hegao: repairs')
end

local clients = {}

local function start(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  if path == '' or vim.bo[buffer].buftype ~= '' then
    return
  end
  local root = root_of(path)
  local options = {
    name = 'hegao',
    cmd = config.cmd,
    root_dir = root,
    capabilities = config.capabilities,
    on_init = on_init,
    on_attach = on_attach,
  }
  if vim.lsp.start then
    vim.lsp.start(options)
    return
  end
  -- Neovim 0.7 has no vim.lsp.start: one server for each root.
  local id = clients[root]
  if not (id and vim.lsp.get_client_by_id(id)) then
    options.on_exit = function()
      clients[root] = nil
    end
    id = vim.lsp.start_client(options)
    clients[root] = id
  end
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
end

vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('hegao', {}),
  pattern = config.filetypes,
  callback = function(event)
    start(event.buf)
  end,
})
