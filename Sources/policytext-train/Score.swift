internal import Foundation
internal import PolicyText

/// How well a model does on marked texts: precision, recall and F1 by type. A name counts when its type and
/// both its edges are right.
struct Score: CustomStringConvertible {
  private struct Name: Hashable {
    var span: TextSpan
    var type: EntityType
  }

  private var right: [EntityType: Int] = [:]
  private var found: [EntityType: Int] = [:]
  private var marked: [EntityType: Int] = [:]

  init(of model: [UInt8], on texts: [MarkedText]) {
    let extractor = Extractor(tagger: model)
    for text in texts {
      let gold = Set(text.names.map { Name(span: $0.span, type: $0.type) })
      let names = Set(extractor.extract(from: text.text).entities.map { Name(span: $0.span, type: $0.type) })
      for name in gold { marked[name.type, default: 0] += 1 }
      for name in names { found[name.type, default: 0] += 1 }
      for name in gold.intersection(names) { right[name.type, default: 0] += 1 }
    }
  }

  var description: String {
    let types = marked.keys.sorted { $0.rawValue < $1.rawValue }
    let rows = types.map { row("\($0)", right[$0] ?? 0, found[$0] ?? 0, marked[$0] ?? 0) }
    return
      (rows + [row("all", right.values.reduce(0, +), found.values.reduce(0, +), marked.values.reduce(0, +))])
      .joined(separator: "  ")
  }

  private func row(_ name: String, _ right: Int, _ found: Int, _ marked: Int) -> String {
    func share(_ part: Int, _ whole: Int) -> String {
      String(format: "%.3f", whole == 0 ? 0 : Double(part) / Double(whole))
    }
    let shares = [share(right, found), share(right, marked), share(2 * right, found + marked)]
    return "\(name) \(shares.joined(separator: "/")) (\(right) of \(found) found, \(marked) marked)"
  }
}
