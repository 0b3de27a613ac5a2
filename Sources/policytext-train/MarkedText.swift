internal import Foundation
internal import PolicyText

/// A text with its names marked inline, `⟦company:比亚迪⟧`, below header lines that begin with `#`.
struct MarkedText {
  let id: String
  let text: String
  let names: [(span: TextSpan, type: EntityType)]

  struct Fault: Error, CustomStringConvertible {
    let file: String
    let reason: String
    var description: String { "\(file): error: \(reason)" }
  }

  init(contentsOf file: URL) throws {
    let contents = try String(contentsOf: file, encoding: .utf8)
    guard let blank = contents.range(of: "\n\n") else {
      throw Fault(file: file.path, reason: "no empty line ends the header")
    }
    var text = ""
    var names: [(span: TextSpan, type: EntityType)] = []
    for (number, part) in contents[blank.upperBound...].split(
      separator: "⟦", omittingEmptySubsequences: false
    ).enumerated() {
      if number == 0 {
        text += part
        continue
      }
      guard let colon = part.firstIndex(of: ":"), let close = part.firstIndex(of: "⟧"), colon < close else {
        throw Fault(file: file.path, reason: "“⟦\(part.prefix(20))” is no mark; write ⟦type:name⟧")
      }
      let start = text.utf16.count
      text += part[part.index(after: colon)..<close]
      names.append(
        (TextSpan(start: start, end: text.utf16.count), EntityType(String(part[..<colon]))))
      text += part[part.index(after: close)...]
    }
    self.id = file.deletingPathExtension().lastPathComponent
    self.text = text
    self.names = names
  }

  /// The marked texts of folders, in the order of their paths.
  static func texts(in folders: [String]) throws -> [MarkedText] {
    try folders.flatMap { folder in
      let files = FileManager.default.enumerator(
        at: URL(fileURLWithPath: folder), includingPropertiesForKeys: nil)
      let paths = (files?.compactMap { ($0 as? URL)?.path } ?? []).filter { $0.hasSuffix(".txt") }.sorted()
      if paths.isEmpty { throw Fault(file: folder, reason: "the folder has no texts (*.txt)") }
      return try paths.map { try MarkedText(contentsOf: URL(fileURLWithPath: $0)) }
    }
  }
}
