/// Gathers what is wrong with a file. Of very many errors the first are kept and the rest counted, since a
/// file of the wrong kind is wrong in every line.
struct DiagnosticLog: Sendable {
  /// So many are told one by one.
  static let most = 50

  private(set) var kept: [Diagnostic] = []
  private var more = 0
  /// The file as the caller named it.
  let file: String

  /// Starts without any.
  init(file: String) { self.file = file }

  /// Whether nothing is wrong.
  var isEmpty: Bool { kept.isEmpty }

  /// Adds an error, which is only made where it is kept.
  mutating func add(_ error: @autoclosure () -> Diagnostic) {
    if kept.count < Self.most { kept.append(error()) } else { more += 1 }
  }

  /// Puts what is kept in the order of files and places, what is wrong with a file as a whole behind.
  mutating func sort() {
    func key(_ place: (offset: Int, element: Diagnostic)) -> (String, Int, Int, Int) {
      let error = place.element
      return (error.file, error.line == 0 ? .max : error.line, error.column, place.offset)
    }
    kept = kept.enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  /// All that is wrong, and how much of it is not told.
  var diagnostics: Diagnostics {
    if more == 0 { return Diagnostics(kept) }
    return Diagnostics(
      kept + [Diagnostic(file: file, message: "\(more) more error\(more == 1 ? "" : "s") in this file")])
  }
}
