import JSONRPC
import LanguageServerProtocol

extension JSONValue {
  /// A value of a known shape as JSON of any shape, for the arguments of commands.
  ///
  /// - Throws: `EncodingError` for what JSON cannot say.
  init(encoding value: some Encodable) throws {
    self = try RawJSON(String(decoding: MessageEncoder.json(value), as: UTF8.self)).decode()
  }
}
