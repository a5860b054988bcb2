"""Run in a child: wants more memory than it may have."""

from news.files.limited import limit_process
from news.intake.child import MEMORY

if __name__ == "__main__":
    limit_process(MEMORY)
    kept = bytearray(2 * MEMORY)
