-- AlterTable
ALTER TABLE "outbox" ADD COLUMN "retry_at" TIMESTAMPTZ(3);
