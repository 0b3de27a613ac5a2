import PolicyText

/// Says how many microseconds the library takes to be ready in a new process: the first extractor, its first
/// line, and the same line again.
@main
struct Start {
  static func main() {
    let line = "全区规模工业增加值同比增长14.2%，走访湖南中子新能源有限公司。"
    let clock = ContinuousClock()
    let beginning = clock.now
    let extractor = Extractor()
    let made = clock.now
    let first = extractor.extract(from: line).quantities.count
    let read = clock.now
    let again = extractor.extract(from: line).quantities.count
    let end = clock.now
    precondition(first == again)
    print(microseconds(made - beginning), microseconds(read - made), microseconds(end - read))
  }

  private static func microseconds(_ duration: Duration) -> Int64 {
    duration.components.attoseconds / 1_000_000_000_000
  }
}
