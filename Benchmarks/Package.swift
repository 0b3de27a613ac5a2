// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that who uses the library does not fetch or build what measures it.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "PolicyText", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
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
  ],
  swiftLanguageModes: [.v6]
)
