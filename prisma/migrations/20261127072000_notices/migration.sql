-- CreateTable
CREATE TABLE "notice" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "unread" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seq" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "notice_preference" (
    "district_id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "email" TEXT,
    "mode" TEXT NOT NULL,

    CONSTRAINT "notice_preference_pkey" PRIMARY KEY ("district_id","account_id")
);

-- CreateTable
CREATE TABLE "channel" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "groups" TEXT[],
    "host" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel_id" UUID,
    "account_id" UUID,
    "status" TEXT NOT NULL,
    "merge_key" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "delivery_item" (
    "district_id" TEXT NOT NULL,
    "delivery_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "delivery_item_pkey" PRIMARY KEY ("district_id","delivery_id","issue_id","seq")
);

-- CreateIndex
CREATE INDEX "notice_district_id_account_id_read_at_last_at_idx" ON "notice"("district_id", "account_id", "read_at", "last_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_district_id_account_id_issue_id_key" ON "notice"("district_id", "account_id", "issue_id");

-- CreateIndex
CREATE INDEX "delivery_district_id_status_next_attempt_at_idx" ON "delivery"("district_id", "status", "next_attempt_at");

-- CreateIndex
CREATE INDEX "delivery_district_id_channel_id_idx" ON "delivery"("district_id", "channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_district_id_merge_key_key" ON "delivery"("district_id", "merge_key");

-- CreateIndex
CREATE INDEX "outbox_district_id_processed_at_id_idx" ON "outbox"("district_id", "processed_at", "id");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_district_id_account_id_fkey" FOREIGN KEY ("district_id", "account_id") REFERENCES "account"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_district_id_issue_id_last_seq_fkey" FOREIGN KEY ("district_id", "issue_id", "last_seq") REFERENCES "event"("district_id", "issue_id", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_district_id_account_id_fkey" FOREIGN KEY ("district_id", "account_id") REFERENCES "account"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_district_id_unit_code_fkey" FOREIGN KEY ("district_id", "unit_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_district_id_channel_id_fkey" FOREIGN KEY ("district_id", "channel_id") REFERENCES "channel"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_district_id_account_id_fkey" FOREIGN KEY ("district_id", "account_id") REFERENCES "account"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_item" ADD CONSTRAINT "delivery_item_district_id_delivery_id_fkey" FOREIGN KEY ("district_id", "delivery_id") REFERENCES "delivery"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_item" ADD CONSTRAINT "delivery_item_district_id_issue_id_seq_fkey" FOREIGN KEY ("district_id", "issue_id", "seq") REFERENCES "event"("district_id", "issue_id", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody was told of anything before there were notices, and old news is no news.
UPDATE "outbox" SET "processed_at" = "created_at" WHERE "processed_at" IS NULL;
