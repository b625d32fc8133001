//! Hegao for Zed: tells Zed what to start. Everything else is the language server's.

use zed_extension_api::{self as zed, settings::LspSettings, LanguageServerId, Result};

struct Hegao;

impl zed::Extension for Hegao {
    fn new() -> Self {
        Hegao
    }

    /// The executable of the setting `lsp.hegao.binary.path`, else the one on the `PATH` of the worktree.
    fn language_server_command(
        &mut self,
        _id: &LanguageServerId,
        worktree: &zed::Worktree,
    ) -> Result<zed::Command> {
        let chosen = LspSettings::for_worktree("hegao", worktree)
            .ok()
            .and_then(|settings| settings.binary)
            .and_then(|binary| binary.path);
        let command = chosen
            .or_else(|| worktree.which("hegao"))
            .ok_or("hegao 不在 PATH 里 · hegao is not on the PATH")?;
        Ok(zed::Command { command, args: vec![], env: worktree.shell_env() })
    }
}

zed::register_extension!(Hegao);
