import ArgumentParser
import Foundation
import Measuring
import PolicyText

/// Works on the first texts of a corpus whenever it is told to, and says how long it took.
///
/// It says `ready` when it has read the corpus, and for each line with a number of texts the seconds of
/// processor time that they took and their bytes. Workers of the other tools in `peers` do the same, so that
/// all can be run in turns.
@main
struct Worker: ParsableCommand {
  @Argument(help: "The corpus, as JSON Lines.") var corpus: String
  @Argument(help: "What to do with each text.") var work: Work

  func run() throws {
    let documents = try Corpus(contentsOf: corpus).documents
    let work = try work.prepared()
    say("ready")
    while let line = readLine(), let count = Int(line) {
      let share = documents.prefix(count)
      let seconds = Stopwatch.seconds { for document in share { work(document.text) } }
      say("\(seconds) \(share.reduce(0) { $0 + $1.byteCount })")
    }
  }

  private func say(_ line: String) {
    print(line)
    fflush(nil)
  }
}
