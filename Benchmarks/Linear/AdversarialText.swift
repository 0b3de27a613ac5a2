/// A kind of text, at any length.
struct AdversarialText: Sendable {
  let name: String
  /// Whose text it is, where others have another of the same name.
  var owner = ""
  /// The least length that it is measured at, n.
  var leastLength = 8_000
  /// Makes the text, of about so many UTF-16 units.
  let make: @Sendable (Int) -> String

  /// What tells it from all others.
  var key: String { owner + "/" + name }

  /// Texts that every rule is measured with.
  static let all = repeated + names + layouts + mixed
}

extension AdversarialText {
  /// One piece again and again.
  init(_ name: String, repeating piece: String) {
    self.init(name: name) { length in
      String(repeating: piece, count: max(1, length / piece.utf16.count))
    }
  }

  /// Pieces by number, each another, until the text is long enough.
  init(_ name: String, each piece: @escaping @Sendable (Int) -> String) {
    self.init(name: name) { length in .pieces(length, piece) }
  }

  /// Pieces taken at random, the same in every run, and after a while the same again. Without that, a long
  /// text has more names in each of its parts than a short one, since more names are known from elsewhere in
  /// it; the time grows with what is found. Texts of ever new names are among ``names``.
  init(_ name: String, seed: Int, _ piece: @escaping @Sendable (inout SeededGenerator) -> String) {
    self.init(name: name) { length in
      var random = SeededGenerator(seed: seed)
      let made = String.pieces(4_000) { _ in piece(&random) }
      return .pieces(length) { _ in made }
    }
  }
}

extension String {
  /// Pieces by number, until they are long enough.
  static func pieces(_ length: Int, _ piece: (Int) -> String) -> String {
    var text = ""
    var count = 0
    var number = 0
    while count < length {
      let next = piece(number)
      count += next.utf16.count
      number += 1
      text += next
    }
    return text
  }

  /// A word of four characters that stands for a number and has no meaning.
  static func word(_ number: Int) -> String {
    var rest = number
    var word = ""
    for _ in 0..<4 {
      word.append(syllables[rest % syllables.count])
      rest /= syllables.count
    }
    return word
  }

  private static let syllables = Array("岚澜曜砾榆溪翊宸昱澍珩玥甡")
}
