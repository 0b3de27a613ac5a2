internal import Yams

/// The contents of a rule file.
public struct RuleFile: Hashable, Sendable {
  /// The lexicons that the file gives.
  public var lexicons: [Lexicon] = []
  /// The rules.
  public var rules: [Rule] = []
}

/// Reads rule files.
///
/// ```yaml
/// lexicons:
///   park-tail: [产业园, 科技园]
/// rules:
///   - id: park
///     type: park
///     head: park-tail
///     start: place
///     stop: stop-word
///     stem: 2-12
///     matches: [走进⟦长沙智能装备产业园⟧]
///     rejects: [各类产业园]
/// ```
public enum RuleReader {
  /// The largest file that is read, in bytes.
  public static let maximumSize = 4 << 20

  /// Reads a rule file.
  ///
  /// - Parameters:
  ///   - text: the contents of the file.
  ///   - file: its name, for messages.
  /// - Throws: ``Diagnostics`` with everything that is wrong in the file.
  public static func read(_ text: String, file: String) throws(Diagnostics) -> RuleFile {
    var parser = RuleParser(file: file, text: text)
    let result = parser.parse()
    if !parser.errors.isEmpty {
      throw Diagnostics(parser.errors.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
    return result
  }
}

/// Turns the nodes of a YAML document into rules, and gathers all that is wrong on the way.
struct RuleParser {
  private let lines: SourceLines
  private let text: String
  private(set) var errors: [Diagnostic] = []

  init(file: String, text: String) {
    self.text = text
    lines = SourceLines(text, file: file)
  }

  mutating func parse() -> RuleFile {
    var result = RuleFile()
    if text.utf8.count > RuleReader.maximumSize {
      fail(nil, "the file is larger than \(RuleReader.maximumSize) bytes; split it")
      return result
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      failSyntax(error)
      return result
    } catch {
      fail(nil, "the file is no YAML: \(error)")
      return result
    }
    guard let root else { return result }
    guard let top = mapping(root, allowed: ["lexicons", "rules"]) else { return result }
    if let node = top["lexicons"] { result.lexicons = lexicons(node) }
    if let node = top["rules"] {
      guard let list = node.sequence else {
        fail(node, "`rules` is a list of rules, each beginning with `- id:`")
        return result
      }
      result.rules = list.compactMap { rule($0) }
      reportDoubles(list)
    }
    return result
  }

  // MARK: Errors

  mutating func fail(_ node: Node?, _ reason: String) {
    errors.append(
      lines.diagnostic(line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1, reason))
  }

  private mutating func failSyntax(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      errors.append(
        lines.diagnostic(
          line: mark.line, column: mark.column,
          "\(problem); text with : # [ ] { } or quotes in it belongs in quotes"))
    default: fail(nil, "the file is no YAML: \(error)")
    }
  }

  private mutating func reportDoubles(_ list: Node.Sequence) {
    var seen: [String: Int] = [:]
    for node in list {
      guard let id = node.mapping?["id"], let name = id.string else { continue }
      if let line = seen[name] {
        fail(id, "two rules have the id “\(name)”; the other is on line \(line)")
      }
      seen[name] = id.mark?.line ?? 0
    }
  }

  // MARK: Values

  /// A mapping with no other keys than those allowed.
  mutating func mapping(_ node: Node, allowed: [String]) -> [String: Node]? {
    guard let mapping = node.mapping else {
      fail(node, "a mapping with the keys \(allowed.joined(separator: ", ")) is wanted here")
      return nil
    }
    var result: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if allowed.contains(name) {
        result[name] = value
      } else {
        failKey(key, name, allowed: allowed)
      }
    }
    return result
  }

  /// Says that a key is unknown, and which one was probably meant.
  mutating func failKey(_ key: Node, _ name: String, allowed: [String]) {
    let hint = allowed.nearest(to: name).map { "; did you mean `\($0)`?" } ?? ""
    fail(key, "`\(name)` is no key here\(hint)")
  }

  mutating func string(_ node: Node?) -> String? {
    guard let node else { return nil }
    guard let text = node.string else {
      fail(node, "a text is wanted here")
      return nil
    }
    return text
  }

  mutating func strings(_ node: Node?) -> [String] {
    guard let node else { return [] }
    if let list = node.sequence { return list.compactMap { string($0) } }
    return string(node).map { [$0] } ?? []
  }

  mutating func integer(_ node: Node?) -> Int? {
    guard let node else { return nil }
    guard let value = node.int else {
      fail(node, "a whole number is wanted here")
      return nil
    }
    return value
  }

  mutating func flag(_ node: Node?) -> Bool {
    guard let node else { return false }
    guard let value = node.bool else {
      fail(node, "`true` or `false` is wanted here")
      return false
    }
    return value
  }

  /// Bounds written as `2-12` or `4`.
  mutating func bounds(_ node: Node?) -> ClosedRange<Int>? {
    guard let node else { return nil }
    let parts = (node.string ?? "").split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(parts.count), let low = parts.first ?? nil, let high = parts.last ?? nil,
      low >= 0, low <= high, high <= 400
    else {
      fail(node, "a length from 0 to 400 is wanted here, as `4`, or two as `2-12`")
      return nil
    }
    return low...high
  }

  mutating func references(_ node: Node?) -> [LexiconReference] {
    guard let node else { return [] }
    let nodes = node.sequence.map(Array.init) ?? [node]
    return nodes.compactMap { item in
      guard let text = string(item) else { return nil }
      guard let reference = LexiconReference(text) else {
        fail(item, "“\(text)” is no lexicon; write `name`, `name/group` or `name@weight`")
        return nil
      }
      return reference
    }
  }

  private mutating func lexicons(_ node: Node) -> [Lexicon] {
    guard let mapping = node.mapping else {
      fail(node, "`lexicons` is a mapping from names to lists of words")
      return []
    }
    return mapping.compactMap { key, value in
      guard let name = string(key) else { return nil }
      let words = strings(value)
      for word in words where word.utf16.count > LexiconReader.maximumLength {
        fail(value, "“\(word.prefix(20))…” is longer than \(LexiconReader.maximumLength) characters")
      }
      return Lexicon(name: name, entries: words.map { Lexicon.Entry($0) })
    }
  }
}
