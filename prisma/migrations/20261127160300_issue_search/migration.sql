-- CreateTable
CREATE TABLE "issue_search" (
    "district_id" TEXT NOT NULL,
    "issue_id" UUID NOT NULL,
    "tokens" tsvector NOT NULL,
    "stale" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "issue_search_pkey" PRIMARY KEY ("district_id","issue_id")
);

-- AddForeignKey
ALTER TABLE "issue_search" ADD CONSTRAINT "issue_search_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Issues on record before: the worker makes their pieces from their events.
INSERT INTO "issue_search" ("district_id", "issue_id", "tokens", "stale")
SELECT "district_id", "id", '', true FROM "issue";

-- What was written last is searched one by one: let that be little.
CREATE INDEX "issue_search_tokens" ON "issue_search" USING gin ("tokens") WITH (gin_pending_list_limit = 512);
CREATE INDEX "issue_search_stale" ON "issue_search" ("district_id", "issue_id") WHERE "stale";

-- How often a piece occurs decides how a search is run: know the frequent ones well.
ALTER TABLE "issue_search" ALTER COLUMN "tokens" SET STATISTICS 300;
