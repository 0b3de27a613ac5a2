internal import Yams

// What a node has to be.
extension RuleParser {
  /// A mapping with no other keys than those allowed.
  mutating func mapping(_ node: Node, allowed: [String]) -> [String: Node]? {
    guard let mapping = node.mapping else {
      fail(node, "a mapping with the keys \(allowed.joined(separator: ", ")) is wanted here")
      return nil
    }
    var result: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if allowed.contains(name) { result[name] = value } else { failKey(key, allowed: allowed) }
    }
    return result
  }

  /// Says that a key is unknown, and which one was probably meant.
  mutating func failKey(_ key: Node, allowed: [String]) {
    let name = key.string ?? ""
    let folded = String(decoding: UnitFolding.fold(name), as: UTF16.self)
    let hint =
      if let colon = folded.firstIndex(of: ":"), allowed.contains(String(folded[..<colon])) {
        "; a key ends in a half-width colon and a blank: `\(folded[..<colon]): …`"
      } else {
        Self.hint(allowed.nearest(to: folded))
      }
    fail(key, "`\(name)` is no key here\(hint)")
  }

  /// The items of a list, or one that stands alone.
  func nodes(_ node: Node) -> [Node] { node.sequence.map(Array.init) ?? [node] }

  mutating func string(_ node: Node) -> String? {
    guard takeValue(node) else { return nil }
    if node.null != nil {
      fail(node, "there is nothing here; a text is wanted")
      return nil
    }
    guard let text = node.string else {
      let mend =
        node.mapping == nil ? "" : "; `: ` makes a key of what stands before it: put the text in quotes"
      fail(node, "a text is wanted here\(mend)")
      return nil
    }
    return text
  }

  mutating func integer(_ node: Node) -> Int? {
    if let value = node.int { return value }
    fail(node, "a whole number is wanted here")
    return nil
  }

  mutating func flag(_ node: Node) -> Bool? {
    if let value = node.bool { return value }
    fail(node, "`true` or `false` is wanted here")
    return nil
  }

  /// Bounds written as `2-12` or `4`.
  mutating func bounds(_ node: Node) -> ClosedRange<Int>? {
    let parts = (node.string ?? "").split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 2, let low = parts[0], let high = parts[1], low > high {
      fail(node, "the smaller number comes first: `\(high)-\(low)`")
      return nil
    }
    guard (1...2).contains(parts.count), let low = parts.first ?? nil, let high = parts.last ?? nil,
      low >= 0, low <= high, high <= Rule.greatestLength
    else {
      fail(node, "a length from 0 to \(Rule.greatestLength) is wanted here, as `4`, or two as `2-12`")
      return nil
    }
    return low...high
  }

  /// One of some words.
  mutating func choice(_ node: Node, of words: [String]) -> String? {
    if let word = node.string, words.contains(word) { return word }
    fail(node, "\(words.map { "`\($0)`" }.joined(separator: " or ")) is wanted here")
    return nil
  }

  /// Lexicons, each with its place.
  mutating func references(_ node: Node) -> [(reference: LexiconReference, place: FilePlace)] {
    nodes(node).compactMap { item in
      guard let text = string(item) else { return nil }
      guard let reference = LexiconReference(parsing: text) else {
        fail(item, "“\(text)” is no lexicon; write `name`, `name/group` or `name@weight`")
        return nil
      }
      let folded = String(decoding: UnitFolding.fold(text), as: UTF16.self)
      if folded.contains(where: { ",、".contains($0) }) {
        let names = folded.split(whereSeparator: { ",、 ".contains($0) }).joined(separator: ", ")
        fail(item, "“\(text)” is one name here; several lexicons stand in brackets: [\(names)]")
        return nil
      }
      return (reference, Self.place(of: item))
    }
  }

  /// Examples, with ⟦ ⟧ in pairs.
  mutating func examples(_ node: Node, marked: Bool) -> [String] {
    nodes(node).compactMap { item in
      guard let text = string(item) else { return nil }
      do throws(RuleExample.Fault) {
        let example = try RuleExample(text)
        warnOfDash(item, text)
        if marked && example.marked.isEmpty {
          let isCut = lines[Self.place(of: item).line].contains(" #")
          let mend =
            isCut
            ? "` #` begins a comment, so put the text in quotes" : "put ⟦ ⟧ around what the rule must find"
          fail(item, "“\(text)” marks nothing; \(mend)")
        } else if !marked && !example.marked.isEmpty {
          fail(item, "“\(text)” has ⟦ ⟧; in `rejects` nothing is found, so nothing is marked")
        }
      } catch {
        fail(item, "in “\(text)” \(error.reason)")
      }
      return text
    }
  }

  /// Warns of a text that was to be an item of a list: `-建设` is one, `- 建设` begins an item.
  mutating func warnOfDash(_ node: Node, _ text: String) {
    guard text.first == "-", text.dropFirst().first.map({ !$0.isWhitespace && $0 != "-" }) == true else {
      return
    }
    warn(
      node, "“\(text.prefix(20))” begins with `-` and no blank behind it; an item of a list begins with `- `")
  }
}
