"""A standalone cluster of Spark on this machine."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pyspark

SPARK = Path(pyspark.__file__).parent
EXAMPLE = Path(__file__).parents[1]
_HOST = "127.0.0.1"
_SECONDS_TO_START = 60
_EXECUTOR = "CoarseGrainedExecutorBackend"


class Cluster:
    """A master and workers of one core each, on loopback, as processes of their own."""

    def __init__(self, folder: Path, workers: int) -> None:
        """Start the cluster; `folder` takes all that it writes."""
        self._folder = folder
        self._environment = {
            **os.environ,
            "SPARK_HOME": str(SPARK),
            "SPARK_LOCAL_IP": _HOST,
            "SPARK_LOCAL_DIRS": str(folder / "local"),
            "PYSPARK_PYTHON": sys.executable,
            "PYSPARK_DRIVER_PYTHON": sys.executable,
        }
        port = _free_port()
        self._url = f"spark://{_HOST}:{port}"
        self._package = shutil.make_archive(
            str(folder / "policytext_spark"), "zip", EXAMPLE, "policytext_spark"
        )
        place = ["--host", _HOST, "--webui-port", "0"]
        self._processes: list[subprocess.Popen] = []
        self._start("master", "org.apache.spark.deploy.master.Master", *place, "--port", str(port))
        self._await("master", "I have been elected leader")
        for number in range(workers):
            self._start(
                f"worker-{number}",
                "org.apache.spark.deploy.worker.Worker",
                *[*place, "--cores", "1", "--memory", "1g", "--work-dir", str(folder / f"work-{number}")],
                self._url,
            )
        for number in range(workers):
            self._await(f"worker-{number}", "Successfully registered with master")

    def stop(self) -> None:
        """End all that was started."""
        for process in reversed(self._processes):
            process.terminate()
        for process in reversed(self._processes):
            process.wait()

    def submit(self, *arguments: str, files: tuple[str, ...] = ()) -> subprocess.Popen:
        """Start the job. What it says comes on standard output, what Spark does on standard error."""
        line = [str(SPARK / "bin" / "spark-submit"), "--master", self._url, "--py-files", self._package]
        line += ["--conf", "spark.executor.memory=512m", "--conf", "spark.ui.enabled=false"]
        line += ["--conf", "spark.scheduler.minRegisteredResourcesRatio=1.0"]
        if files:
            line += ["--files", ",".join(files)]
        return subprocess.Popen(
            [*line, str(EXAMPLE / "job.py"), *arguments],
            cwd=self._folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str, files: tuple[str, ...] = ()) -> subprocess.CompletedProcess:
        """Run the job to its end."""
        process = self.submit(*arguments, files=files)
        output, errors = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)

    def executors(self) -> list[int]:
        """Return the numbers of the processes of the executors."""
        command = ["ps", "-A", "-ww", "-o", "pid=,ppid=,args="]
        listing = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
        own = {process.pid for process in self._processes}
        rows = [line.split(maxsplit=2) for line in listing.splitlines()]
        return [int(pid) for pid, parent, line in rows if int(parent) in own and _EXECUTOR in line]

    def await_rest(self) -> None:
        """Wait until the executors of the job before have ended."""
        deadline = time.monotonic() + _SECONDS_TO_START
        while self.executors() and time.monotonic() < deadline:
            time.sleep(0.1)

    def kill_executor(self) -> None:
        """Kill an executor, as a machine does that breaks down."""
        os.kill(self.executors()[0], signal.SIGKILL)

    def _start(self, name: str, *line: str) -> None:
        with open(self._log(name), "wb") as log:
            self._processes.append(
                subprocess.Popen(
                    [str(SPARK / "bin" / "spark-class"), *line],
                    env=self._environment,
                    stdout=log,
                    stderr=log,
                )
            )

    def _await(self, name: str, words: str) -> None:
        deadline = time.monotonic() + _SECONDS_TO_START
        while words not in (log := self._log(name).read_text("utf-8", "replace")):
            if time.monotonic() > deadline:
                self.stop()
                raise TimeoutError(f"the {name} does not start:\n{log}")
            time.sleep(0.2)

    def _log(self, name: str) -> Path:
        return self._folder / f"{name}.log"


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((_HOST, 0))
        return free.getsockname()[1]
