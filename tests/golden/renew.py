"""Write the lines of the golden run anew, after a change that was meant: python -m tests.golden.renew."""

from tests.golden.dump import EXPECTED, golden_lines

if __name__ == "__main__":
    lines = golden_lines()
    EXPECTED.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{EXPECTED.name}: {len(lines)} lines; read the diff before you keep it")
