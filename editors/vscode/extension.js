// Hegao for Visual Studio Code: starts the server and leaves the rest to vscode-languageclient.
'use strict';

const vscode = require('vscode');
const { LanguageClient, State, TransportKind } = require('vscode-languageclient/node');

/** @type {LanguageClient | undefined} */
let client;

/** Says whether the server runs, where Visual Studio Code shows the state of a language. @type {vscode.LanguageStatusItem | undefined} */
let status;

const selector = [
  { scheme: 'file', language: 'markdown' },
  { scheme: 'file', language: 'plaintext' },
  { scheme: 'untitled', language: 'markdown' },
  { scheme: 'untitled', language: 'plaintext' },
];

function showState(state) {
  if (!status) return;
  status.text = 'Hegao 核稿';
  status.busy = state === State.Starting;
  status.detail = { [State.Running]: '运行中 running', [State.Starting]: '启动中 starting' }[state] || '已停止 stopped';
  status.severity = state === State.Stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
  status.command = { command: 'hegao.restart', title: '重新启动 Restart' };
}

/**
 * What the server must know before it says a word. It asks for all other settings itself; what stood here would hold until it ends.
 * A key that is not set leaves the choice to hegao.json and the locale.
 */
function startSettings() {
  const language = vscode.workspace.getConfiguration('hegao').get('language');
  return language ? { language } : {};
}

/** Tells the server that the places which a code lens counts can be shown as a list. */
const showsReferences = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, commands: { commands: ['hegao.showReferences'] } };
  },
  initialize() {},
  getState() {
    return { kind: 'static' };
  },
  clear() {},
};

function showReferences(uri, position, locations) {
  if (!client) return undefined;
  const convert = client.protocol2CodeConverter;
  return vscode.commands.executeCommand(
    'editor.action.showReferences',
    convert.asUri(uri),
    convert.asPosition(position),
    locations.map((location) => convert.asLocation(location))
  );
}

/** Shows what hegao.planCoverage answers, which a lens runs, as a list; other commands are none of its business. */
async function executeCommand(command, args, next) {
  const report = await next(command, args);
  if (command !== 'hegao.planCoverage' || !report) return report;
  const states = { cited: '引用 cited', likely: '可能 likely', missing: '未见 missing' };
  const lines = [`# ${report.plan.title}`, ''];
  const append = (measure, indent) => {
    const places = measure.citations.concat(measure.answers.map((answer) => answer.place));
    const links = places.map((place) => `[${place.range.start.line + 1}](${place.path}#L${place.range.start.line + 1})`);
    const state = measure.children.length === 0 && states[measure.state] ? `**${states[measure.state]}** ` : '';
    lines.push(`${indent}- ${state}${measure.marker}${measure.title} ${links.join(' ')}`);
    measure.children.forEach((child) => append(child, indent + '  '));
  };
  report.measures.forEach((measure) => append(measure, ''));
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: lines.join('\n') });
  await vscode.window.showTextDocument(document);
  return report;
}

/** The coverage of the plan in the active editor; of a plan that the person chooses where the active editor holds a draft. */
async function showPlanCoverage() {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (!client || !client.isRunning() || !active) return;
  const uriOf = (uri) => client.code2ProtocolConverter.asUri(uri);
  try {
    await vscode.commands.executeCommand('hegao.planCoverage', uriOf(active));
    return;
  } catch {
    // The server says so where the document is no plan: then the person names one.
  }
  const files = await vscode.workspace.findFiles('**/*.{md,markdown,txt}', undefined, 1000);
  const choices = files
    .filter((file) => file.toString() !== active.toString())
    .map((file) => ({ label: vscode.workspace.asRelativePath(file), file }));
  const chosen = await vscode.window.showQuickPick(choices, { placeHolder: '对照哪份方案？ Which plan?' });
  if (!chosen) return;
  try {
    await vscode.commands.executeCommand('hegao.planCoverage', uriOf(chosen.file), uriOf(active));
  } catch (error) {
    void vscode.window.showErrorMessage(String(error.message || error));
  }
}

async function start() {
  const command = vscode.workspace.getConfiguration('hegao').get('path') || 'hegao';
  client = new LanguageClient(
    'hegao',
    'Hegao 核稿',
    { command, transport: TransportKind.stdio },
    {
      documentSelector: selector,
      initializationOptions: startSettings(),
      synchronize: { configurationSection: 'hegao' },
      middleware: { executeCommand },
    }
  );
  client.registerFeature(showsReferences);
  client.onDidChangeState((change) => showState(change.newState));
  try {
    await client.start();
  } catch (error) {
    // Not awaited: the message may stand there for long, and the extension is ready for another try meanwhile.
    void explainFailure(command, error);
  }
}

async function explainFailure(command, error) {
  const answer = await vscode.window.showErrorMessage(
    `无法启动“${command}”，请检查设置 hegao.path。Could not start “${command}”: check the setting hegao.path. (${error.message || error})`,
    '打开设置 Open Settings'
  );
  if (answer) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'hegao.path');
  }
}

async function stop() {
  const running = client;
  client = undefined;
  // A client that failed to start cannot be stopped: there is nothing left to end then.
  if (running && running.isRunning()) {
    await running.stop();
  }
}

async function restart() {
  await stop();
  await start();
}

exports.activate = async function activate(context) {
  status = vscode.languages.createLanguageStatusItem('hegao', selector);
  showState(State.Stopped);
  context.subscriptions.push(
    status,
    vscode.commands.registerCommand('hegao.showPlanCoverage', showPlanCoverage),
    vscode.commands.registerCommand('hegao.restart', restart),
    vscode.commands.registerCommand('hegao.showReferences', showReferences),
    vscode.workspace.onDidChangeConfiguration((event) => {
      // The executable and the start-up options are read once, so a change needs a new server.
      if (event.affectsConfiguration('hegao.path') || event.affectsConfiguration('hegao.language')) {
        return restart();
      }
    })
  );
  await start();
};

exports.deactivate = stop;
