import LanguageServerProtocol
import TextModel

extension Session {
  /// New settings of the client. What they leave out stays as it is; of what they hold only the language is Hegao's to take here.
  func configurationChanged(_ settings: JSONValue?) {
    guard let language = ClientProfile.language(in: settings), language != client.language else { return }
    client.language = language
    for id in workspaces.keys { needsDiagnostics(ofAllIn: id) }
  }
}
