internal import Foundation
internal import PolicyText

/// A file that is written anew for each input.
let scratchFile = NSTemporaryDirectory() + "policytext-fuzz-\(ProcessInfo.processInfo.processIdentifier)"

/// The first byte tells the form. Marked texts are read or refused; names that are read lie in their text.
func attackAnnotations(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let forms: [AnnotationFormat?] = [nil, .jsonl, .doccano, .conll]
  FileManager.default.createFile(atPath: scratchFile, contents: Data(bytes.dropFirst()))
  let form = forms[Int(first) % forms.count]
  let reading = Reading { () throws(Diagnostics) in
    if first >= 0x80 { return try AnnotationReader().readStatements(contentsOf: scratchFile) }
    return try AnnotationReader().read(contentsOf: scratchFile, format: form)
  }
  switch reading {
  case .refused(let diagnostics): check(diagnostics)
  case .read(let texts):
    for text in texts {
      for (one, next) in zip(text.names, text.names.dropFirst()) {
        claim(one.span.end <= next.span.start, "names are apart")
      }
      for name in text.names {
        claim(
          !text.text[name.span].isEmpty && name.span.end <= text.text.utf16.count, "a name lies in its text")
      }
    }
    let names = NameEvaluation(of: texts, predicted: texts)
    claim(Set(texts.map(\.id)).count < texts.count || names.mistakes.isEmpty, "texts agree with themselves")
  }
}
