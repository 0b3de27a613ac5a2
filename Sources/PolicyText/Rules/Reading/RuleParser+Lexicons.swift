internal import Yams

// The lexicons of a rule file: their words, or the files that have them.
extension RuleParser {
  mutating func lexicons(_ node: Node) -> [Lexicon] {
    guard let mapping = node.mapping else {
      fail(node, "`lexicons` is a mapping from names to lists of words, or to { file: … }")
      return []
    }
    return mapping.compactMap { key, value in
      guard let name = string(key) else { return nil }
      if name.contains(where: { "/@|?*+{}'#".contains($0) }) || name.isEmpty {
        fail(key, "“\(name)” is no name for a lexicon: / @ | ? * + { } ' # have a meaning in rules")
        return nil
      }
      notePlace(ofLexicon: name, key)
      return value.mapping == nil ? words(value, name) : file(value, name)
    }
  }

  /// A lexicon whose words stand in the rule file.
  private mutating func words(_ node: Node, _ name: String) -> Lexicon {
    let entries = nodes(node).compactMap { item -> Lexicon.Entry? in
      guard let word = string(item) else { return nil }
      if word.utf16.count > LexiconReader.maximumLength {
        fail(item, "“\(word.prefix(20))…” is longer than \(LexiconReader.maximumLength) characters")
        return nil
      }
      if word.allSatisfy(\.isWhitespace) {
        fail(item, "there is nothing here; a word is wanted")
        return nil
      }
      warnOfSlips(item, word)
      return Lexicon.Entry(word)
    }
    return Lexicon(name: name, entries: entries)
  }

  /// Warns of words that are hardly meant as they stand: a whole list in Chinese punctuation, the name of a
  /// file, quotes that YAML does not know.
  private mutating func warnOfSlips(_ node: Node, _ word: String) {
    let ending = word.split(separator: ".").last.map(String.init) ?? ""
    if word.contains("."), ["tsv", "txt", "csv", "jsonl"].contains(ending) {
      warn(node, "“\(word)” is a word here; the words of a file are { file: \(word) }")
    } else if word.contains(where: { "，、；［］【】⟦⟧".contains($0) }) {
      warn(node, "“\(word.prefix(20))” is one word here; the words of a list stand apart by `, ` in [ ]")
    } else if let first = word.first, "“‘「".contains(first) {
      warn(node, "the quotes of \(word) are letters of the word; YAML's own quotes are \" and '")
    }
    warnOfDash(node, word)
  }

  /// A lexicon in a file of its own, which lies beside the rule file.
  private mutating func file(_ node: Node, _ name: String) -> Lexicon? {
    guard let keys = mapping(node, allowed: ["file", "format"]) else {
      noteBroken(name)
      return nil
    }
    guard let fileNode = keys["file"], let path = string(fileNode) else {
      if keys["file"] == nil { fail(node, "`file` is missing: { file: words.tsv }") }
      noteBroken(name)
      return nil
    }
    let format = keys["format"].map { choice($0, of: LexiconFormat.allCases.map(\.rawValue)) }
    if case .some(.none) = format {
      noteBroken(name)
      return nil
    }
    let place = path.hasPrefix("/") ? path : folder + path
    lexiconFiles.append(place)
    do throws(Diagnostics) {
      return try LexiconReader.read(
        contentsOf: place, name: name,
        format: format.flatMap { $0 }.flatMap { LexiconFormat(rawValue: $0) })
    } catch {
      noteBroken(name)
      let isTold = error.all.count == 1 && error.all[0].source.isEmpty
      let why = isTold ? error.all[0].message : "something in the file is wrong, as told below"
      fail(fileNode, "the lexicon `\(name)` can't be taken from \(path): \(why)")
      if !isTold { append(error) }
      return nil
    }
  }
}
