// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that who uses the library does not fetch or build what measures it.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "PolicyText", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without its traits: what counts calls of malloc there counts none on Linux.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "CMemory", path: "CMemory"),
    .target(name: "Measuring", path: "Measuring"),
    .executableTarget(
      name: "linear",
      dependencies: [
        "CMemory", "Measuring",
        .product(name: "PolicyText", package: "PolicyText"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Linear"),
    .executableTarget(
      name: "worker",
      dependencies: [
        "Measuring",
        .product(name: "PolicyText", package: "PolicyText"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Worker"),
    .executableTarget(
      name: "start", dependencies: [.product(name: "PolicyText", package: "PolicyText")], path: "Start"),
    .executableTarget(
      name: "speed",
      dependencies: [
        "Measuring",
        .product(name: "PolicyText", package: "PolicyText"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Speed",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
