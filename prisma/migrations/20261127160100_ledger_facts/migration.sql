-- What the ledger says of an issue besides its classification, and the row of an old ledger it came from.
ALTER TABLE "issue"
  ADD COLUMN "goal" TEXT,
  ADD COLUMN "measures" TEXT,
  ADD COLUMN "accountable_leader" TEXT,
  ADD COLUMN "owner" TEXT,
  ADD COLUMN "phone" TEXT,
  ADD COLUMN "difficulties" TEXT,
  ADD COLUMN "remark" TEXT,
  ADD COLUMN "imported" JSONB;
