import LanguageServerProtocol
import TextModel

/// A look at the disk whose progress the client shows.
struct ScanProgress {
  enum State {
    /// The client has not said yet that it will show it: until then the token may not be used (LSP 3.17,
    /// `window/workDoneProgress/create`).
    case asked
    case shown
    /// The client cannot, or the person does not want to see it. The look goes on: without the plans no reference could be looked up.
    case hidden
  }

  let token: ProgressToken
  var state = State.asked
  var share: WorkShare
  /// True when the look was over before the client had answered.
  var isOver = false
}

extension Session {
  /// Tells how far a look at the disk is; the first time the client is asked whether it will show that.
  func tellScan(of id: WorkspaceID, _ serial: Int, _ share: WorkShare) {
    guard phase == .running, workspaces[id]?.serial == serial else { return }
    guard var progress = scanProgress[id] else {
      nextSerial += 1
      let token = ProgressToken.string("hegao-scan-\(nextSerial)")
      scanProgress[id] = ScanProgress(token: token, share: share)
      request(WorkDoneProgressCreateRequest.self, .init(token: token)) { session, answer in
        if case .success = answer { session.beginScanProgress(token) } else { session.hideProgress(token) }
      }
      return
    }
    progress.share = share
    scanProgress[id] = progress
    if progress.state == .shown { tell(share.progress(.report), progress.token) }
  }

  private func beginScanProgress(_ token: ProgressToken) {
    guard let (id, progress) = scanProgress.first(where: { $0.value.token == token }), progress.state == .asked else {
      return
    }
    scanProgress[id]?.state = .shown
    let title = LocalizedText("核稿：读取工作区", "Hegao: reading the workspace")
    tell(progress.share.progress(.begin, title: title[client.language]), token)
    if progress.isOver { endScanProgress(of: id) }
  }

  /// The look is over. What the client has been asked to show must have an end, even where the client answers late.
  func endScanProgress(of id: WorkspaceID) {
    switch scanProgress[id]?.state {
    case .asked: scanProgress[id]?.isOver = true
    case .shown:
      if let token = scanProgress.removeValue(forKey: id)?.token { tell(WorkDoneProgress(kind: .end), token) }
    case .hidden: scanProgress[id] = nil
    case nil: break
    }
  }

  /// Tells nothing more under a token (LSP 3.17, `window/workDoneProgress/cancel`).
  func hideProgress(_ token: ProgressToken) {
    guard let (id, progress) = scanProgress.first(where: { $0.value.token == token }) else { return }
    if progress.isOver { scanProgress[id] = nil } else { scanProgress[id]?.state = .hidden }
  }

  /// Tells how far a request is, under the token that came with it.
  func tellProgress(of serial: Int, _ share: WorkShare) {
    guard let request = requests[serial], let token = request.tokens.workDoneToken else { return }
    guard let told = request.toldPercentage else {
      tell(share.progress(.begin, title: request.traits.work[client.language]), token)
      requests[serial]?.toldPercentage = share.percentage
      return
    }
    guard share.percentage > told else { return }
    tell(share.progress(.report), token)
    requests[serial]?.toldPercentage = share.percentage
  }

  /// Ends the progress of a request; the token may be used only until the answer.
  func endProgress(of request: RunningRequest) {
    guard request.toldPercentage != nil, let token = request.tokens.workDoneToken else { return }
    tell(WorkDoneProgress(kind: .end), token)
  }

  private func tell(_ progress: WorkDoneProgress, _ token: ProgressToken) {
    send(ProgressNotification.self, .init(token: token, value: .workDone(progress)))
  }
}
