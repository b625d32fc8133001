-- Hegao for Neovim: what to start, and for which files. Neovim 0.11 and later read this file by themselves
-- (`:help lsp-config`); plugin/hegao.lua reads it for the older ones.

local capabilities = vim.lsp.protocol.make_client_capabilities()

-- Offer UTF-8 first. Neovim counts columns in bytes, so nothing has to be converted, and Neovim 0.10 otherwise
-- sends the end of the line for positions behind much Chinese text.
capabilities.general = capabilities.general or {}
capabilities.general.positionEncodings = { 'utf-8', 'utf-16' }

return {
  cmd = { 'hegao' },
  filetypes = { 'markdown', 'text' },
  root_markers = { 'hegao.json', '.git' },
  capabilities = capabilities,
  --- Markdown files complete HTML tags otherwise.
  on_attach = function(_, buffer)
    vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  end,
}
