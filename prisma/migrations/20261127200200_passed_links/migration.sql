-- AlterTable
ALTER TABLE "reorganisation" ADD COLUMN     "passed" INTEGER NOT NULL DEFAULT 0;

-- Until now all links passed at once.
UPDATE "reorganisation" SET "passed" = "links";

ALTER TABLE "reorganisation" ALTER COLUMN "passed" DROP DEFAULT;
