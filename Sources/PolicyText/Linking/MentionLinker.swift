/// Finds further mentions of names that stand elsewhere in the document: the name again (阿秒光学, first
/// found in a list of companies), its short form (湖南中子新能源有限公司 as 中子新能源), and the name that
/// the text gives it (以下简称“中子”).
struct MentionLinker: Sendable {
  private let shortNames: ShortNames
  private let aliases: DeclaredAliases

  /// Takes the lexicons that it needs from a set.
  init(lexicons: LexiconSet) {
    shortNames = ShortNames(lexicons: lexicons)
    aliases = DeclaredAliases(lexicons: lexicons)
  }

  /// Shorter names are too likely to be parts of other words.
  private static let leastLength = 3

  /// The aliases that the text declares for names, where it declares them.
  ///
  /// - Parameter names: names found so far, of all types.
  func declared(for names: [Candidate], in scan: Scan) -> [Candidate] {
    names.flatMap { aliases.declared(for: $0, in: scan) }
  }

  /// The places of further mentions.
  ///
  /// - Parameters:
  ///   - companies: the companies found so far.
  ///   - aliases: the aliases that the text declares.
  ///   - isFree: whether no name covers any part of a range.
  /// - Complexity: O(n).
  func mentions(
    of companies: [Candidate], aliases: [Candidate], in scan: Scan, isFree: (Range<Int>) -> Bool
  ) -> [Candidate] {
    var finder = RepeatFinder(scan)
    for alias in aliases where !self.aliases.isCommon(alias.range, scan) {
      finder.add(alias.range, for: alias, as: .alias, needsEdges: alias.range.count < Self.leastLength)
    }
    // A company that is an entry of a lexicon is found by that wherever it stands.
    for name in companies where name.hit == nil {
      if name.range.count >= Self.leastLength {
        finder.add(name.range, for: name, as: .mention, needsEdges: false)
      }
      for core in shortNames.cores(of: name.range, scan) {
        finder.add(core, for: name, as: .fullName, needsEdges: true)
      }
    }
    return finder.places(isFree: isFree) { shortNames.hasEdges($0, scan) }
  }
}
