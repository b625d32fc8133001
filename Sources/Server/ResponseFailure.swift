import JSONRPC
import LanguageServerProtocol
import TextModel

/// Why a request gets an error for its answer.
struct ResponseFailure: Error, Sendable {
  var code: ErrorCode
  var message: LocalizedText
  var data: DiagnosticServerCancellationData?

  init(_ code: ErrorCode, _ chinese: String, _ english: String) {
    self.code = code
    message = LocalizedText(chinese, english)
  }
}

extension ResponseFailure {
  static let notInitialized = ResponseFailure(
    .serverNotInitialized, "尚未初始化：应先发送 initialize", "not initialized: send initialize first")
  static let alreadyInitialized = ResponseFailure(.invalidRequest, "已经初始化过了", "already initialized")
  static let shutDown = ResponseFailure(
    .invalidRequest, "已经关闭：只接受 exit", "shut down: only exit is accepted")
  static let cancelled = ResponseFailure(.requestCancelled, "已按要求取消", "cancelled as requested")
  static let stale = ResponseFailure(
    .contentModified, "文稿已有改动，请重新请求", "the document has changed; ask again")
  static let givenUp = ResponseFailure(
    .serverCancelled, "服务正在退出，未能完成", "given up: the server is leaving")

  /// ``stale`` for diagnostics: LSP 3.17 lets the server say that the client is to ask once more.
  static let askAgain = ResponseFailure(
    .serverCancelled, "文稿已有改动，请重新请求", "the document has changed; ask again", retrigger: true)
  /// ``givenUp`` for diagnostics.
  static let askNoMore = ResponseFailure(
    .serverCancelled, "服务正在退出，未能完成", "given up: the server is leaving", retrigger: false)

  private init(_ code: ErrorCode, _ chinese: String, _ english: String, retrigger: Bool) {
    self.init(code, chinese, english)
    data = DiagnosticServerCancellationData(retriggerRequest: retrigger)
  }

  static func unknownMethod(_ method: String) -> ResponseFailure {
    let name = method.prefix(200)
    return ResponseFailure(.methodNotFound, "不支持的方法：\(name)", "unsupported method: \(name)")
  }

  static func unknownDocument(_ uri: DocumentURI) -> ResponseFailure {
    ResponseFailure(
      .invalidParams, "没有打开、工作区里也没有这份文稿：\(uri.spelling)",
      "a document that is neither open nor in the workspace: \(uri.spelling)")
  }

  /// What to answer for an error of any kind that a handler threw.
  init(_ error: any Error) {
    switch error {
    case let failure as ResponseFailure: self = failure
    case let error as DecodingError:
      self.init(.invalidParams, "参数不对：\(error.summary)", "invalid params: \(error.summary)")
    default: self.init(.internalError, "内部错误：\(error)", "internal error: \(error)")
    }
  }
}
