"""Check a reader's comment against the policy of the page that it was written under.

python examples/check_comment.py [COMMENT]
"""

import sys
from pathlib import Path

import newsmodel

article = newsmodel.load(Path(__file__).parent / "data" / "ferry.txt")
policy = article.comment_policy
if policy is None:
    sys.exit("the page takes no comments")
comment = sys.argv[1] if len(sys.argv) > 1 else "Nine minutes! " * 120

print(f"characters: {len(comment)}, left: {policy.remaining(comment)}")
for violation in policy.check(comment):
    print(f"{violation.rule}: {violation.message}")

# A form of one's own may ask for more than the page says.
strict = newsmodel.CommentPolicy(max_length=1500, required_fields=("name", "e-mail"))
for violation in strict.check("Welcome back.", {"name": "Ann", "e-mail": " "}):
    print(f"{violation.rule}: {violation.message}")
