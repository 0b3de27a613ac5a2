internal import PolicyText

private let figures = QuantityExtractor()

/// Besides what holds for figures: those of two parts with two blank lines between them are those of each.
func attackFigures(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let found = agreed("figures") { figures.quantities(in: text) }
  Invariants(text).check(found)

  let scalars = text.unicodeScalars
  let first = String(scalars.prefix(scalars.count / 2))
  let second = String(scalars.dropFirst(scalars.count / 2))
  let gap = "\n\n\n"
  let start = first.utf16.count + gap.utf16.count
  let parted =
    figures.quantities(in: first).map { Placed($0, movedBy: 0) }
    + figures.quantities(in: second).map { Placed($0, movedBy: start) }
  let joined = figures.quantities(in: first + gap + second).map { Placed($0, movedBy: 0) }
  claim(parted == joined, "paragraphs have the figures that each has alone: \(parted), \(joined)")

  for kind in [Quantity.Kind.percent, .money, .date] {
    let part = ChineseFigureComponent([kind])
    if let match = try? part.consuming(text, startingAt: text.startIndex, in: text.startIndex..<text.endIndex)
    {
      claim(text[..<match.upperBound].isExactly(match.output.text), "a match is the text of its figure")
    }
  }
}

/// A figure, with its place in a text that it is a part of.
private struct Placed: Equatable {
  let kind: Quantity.Kind
  let text: String
  let start: Int
  let value: Quantity.Value?

  init(_ figure: Quantity, movedBy offset: Int) {
    kind = figure.kind
    text = figure.text
    start = figure.span.start + offset
    value = figure.value
  }
}
