internal import PolicyText

/// The first byte tells the form. A lexicon is read or refused; one that is read can be looked for.
func attackLexicons(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let format = LexiconFormat.allCases[Int(first) % LexiconFormat.allCases.count]
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let reading = agreed("lexicon") {
    Reading { () throws(Diagnostics) in
      try LexiconReader.read(text, name: "fuzz", file: "a.txt", format: format)
    }
  }
  switch reading {
  case .refused(let diagnostics): check(diagnostics)
  case .read(let lexicon):
    for entry in lexicon.entries {
      claim(
        !entry.text.isEmpty && entry.text.utf16.count <= LexiconReader.maximumLength, "an entry has a length")
      claim((0...2).contains(entry.weight), "an entry has a weight")
    }
    // Compiling them takes milliseconds: now and then.
    if bytes.count % 16 == 0, !lexicon.entries.isEmpty { find(lexicon) }
  }
}

private func find(_ lexicon: Lexicon) {
  var configuration = Extractor.Configuration(rules: [Rule("fuzz", type: "fuzz", .lexicon("fuzz"))])
  configuration.usesTagger = false
  configuration.lexicons["fuzz"] = lexicon
  guard let extractor = try? Extractor(configuration) else { return claim(false, "a lexicon compiles") }
  let text = lexicon.entries.map(\.text).joined(separator: "，")
  Invariants(text).check(extractor.extract(from: text))
}
