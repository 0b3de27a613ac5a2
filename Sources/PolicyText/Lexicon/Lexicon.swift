/// A named list of words and names, each with what is known about it.
///
/// ```swift
/// var parks = Lexicon(name: "park")
/// parks.insert("光谷", canonical: "武汉东湖新技术开发区")
/// ```
public struct Lexicon: Hashable, Sendable {
  /// A word or name.
  public struct Entry: Hashable, Sendable {
    /// The word as it stands in texts.
    public var text: String
    /// The name in full, or the symbol that stands for it; nil where it is the word itself.
    public var canonical: String?
    /// The group within the lexicon that the word belongs to (`province`, `area`).
    public var type: String?
    /// How sure the word is: 2 certain, 1 usual, 0 evidence only.
    public var weight: Int
    /// Whether letters are found in either case: `apple` also as Apple, APPLE and aPPle. Entries are found
    /// as they are written unless told otherwise.
    public var ignoresCase: Bool

    /// Makes an entry.
    public init(
      _ text: String, canonical: String? = nil, type: String? = nil, weight: Int = 1,
      ignoresCase: Bool = false
    ) {
      self.text = text
      self.canonical = canonical
      self.type = type
      self.weight = weight
      self.ignoresCase = ignoresCase
    }
  }

  /// What rules call the lexicon.
  public var name: String
  /// The entries, in the order given.
  public private(set) var entries: [Entry]

  /// Makes a lexicon.
  public init(name: String, entries: [Entry] = []) {
    self.name = name
    self.entries = entries
  }

  /// Makes a lexicon of words that are certain.
  public init(_ name: String, _ words: [String]) {
    self.init(name: name, entries: words.map { Entry($0, weight: 2) })
  }

  /// Adds entries.
  public mutating func insert(contentsOf entries: some Sequence<Entry>) {
    self.entries.append(contentsOf: entries)
  }

  /// Adds an entry, certain unless told otherwise. Of two entries with one text the later counts; one
  /// longer than ``LexiconReader/maximumLength`` is never found.
  public mutating func insert(
    _ text: String, canonical: String? = nil, type: String? = nil, weight: Int = 2,
    ignoresCase: Bool = false
  ) {
    entries.append(
      Entry(text, canonical: canonical, type: type, weight: weight, ignoresCase: ignoresCase))
  }
}
