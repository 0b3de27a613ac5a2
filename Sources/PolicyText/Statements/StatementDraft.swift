/// A statement in the making, its places in the folded text.
struct StatementDraft {
  /// A figure with the word that bounds it.
  struct Figure {
    var match: FigureMatch
    var unit: String?
  }

  struct Change {
    /// The figure; nil for 持平.
    var figure: Figure?
    var range: Range<Int>
    var direction: Statement.Direction
  }

  struct Rank {
    var range: Range<Int>
    var value: Quantity.Value?
    var isTop = false
    var scope: Range<Int>?
    var isOfChange = false
  }

  struct Status {
    var status: Statement.Status
    var cue: Range<Int>
  }

  struct Period {
    var range: Range<Int>
    var value: String?
  }

  /// Where the words stand that label the row.
  var label: Range<Int>
  /// The words that complete the label, before and behind it.
  var front = ""
  var back = ""
  /// What stands in place of the label in the name (城镇居民… for 城乡居民…).
  var replacement: String?
  var subject: Range<Int>?
  var partOf: Range<Int>?
  var period: Period?
  var value: Figure?
  var from: Figure?
  var change: Change?
  /// Whether a verb tells of what is counted: 新建.
  var isTold = false
  /// Whether 累计 says that it has come together over time.
  var isSum = false
  var basis: Statement.Basis?
  var base: Range<Int>?
  var rank: Rank?
  var status: Status?
  /// Whether the form of its figures shows an aim, where no word does.
  var isAim = false
  /// The label without the verb that it begins with: what a part is a part of.
  var core: Range<Int>

  init(label: Range<Int>) {
    self.label = label
    core = label
  }
}
