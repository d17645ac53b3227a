-- CreateTable
CREATE TABLE "monthly_report" (
    "district_id" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "versions" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID,

    CONSTRAINT "monthly_report_pkey" PRIMARY KEY ("district_id","month")
);

-- CreateTable
CREATE TABLE "monthly_report_schedule" (
    "district_id" TEXT NOT NULL,
    "day" INTEGER NOT NULL,
    "recipients" UUID[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "monthly_report_schedule_pkey" PRIMARY KEY ("district_id")
);

-- CreateTable
CREATE TABLE "monthly_report_notice" (
    "district_id" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "monthly_report_notice_pkey" PRIMARY KEY ("district_id","month","account_id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "formula" INTEGER NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "appeal_by" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_line" (
    "district_id" TEXT NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "evaluation_line_pkey" PRIMARY KEY ("district_id","evaluation_id","unit_code")
);

-- CreateTable
CREATE TABLE "evaluation_entry" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "points" DECIMAL(5,2) NOT NULL,
    "reason" TEXT NOT NULL,
    "appeal_id" UUID,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_entry_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_appeal" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "unit_code" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "decision" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluation_appeal_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "monthly_report_notice_district_id_account_id_read_at_idx" ON "monthly_report_notice"("district_id", "account_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_district_id_period_key" ON "evaluation"("district_id", "period");

-- CreateIndex
CREATE INDEX "evaluation_entry_district_id_evaluation_id_unit_code_idx" ON "evaluation_entry"("district_id", "evaluation_id", "unit_code");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_entry_district_id_appeal_id_key" ON "evaluation_entry"("district_id", "appeal_id");

-- CreateIndex
CREATE INDEX "evaluation_appeal_district_id_evaluation_id_unit_code_idx" ON "evaluation_appeal"("district_id", "evaluation_id", "unit_code");

-- AddForeignKey
ALTER TABLE "monthly_report_notice" ADD CONSTRAINT "monthly_report_notice_district_id_month_fkey" FOREIGN KEY ("district_id", "month") REFERENCES "monthly_report"("district_id", "month") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monthly_report_notice" ADD CONSTRAINT "monthly_report_notice_district_id_account_id_fkey" FOREIGN KEY ("district_id", "account_id") REFERENCES "account"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_line" ADD CONSTRAINT "evaluation_line_district_id_evaluation_id_fkey" FOREIGN KEY ("district_id", "evaluation_id") REFERENCES "evaluation"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_line" ADD CONSTRAINT "evaluation_line_district_id_unit_code_fkey" FOREIGN KEY ("district_id", "unit_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_entry" ADD CONSTRAINT "evaluation_entry_district_id_evaluation_id_fkey" FOREIGN KEY ("district_id", "evaluation_id") REFERENCES "evaluation"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_entry" ADD CONSTRAINT "evaluation_entry_district_id_unit_code_fkey" FOREIGN KEY ("district_id", "unit_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_entry" ADD CONSTRAINT "evaluation_entry_district_id_appeal_id_fkey" FOREIGN KEY ("district_id", "appeal_id") REFERENCES "evaluation_appeal"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_appeal" ADD CONSTRAINT "evaluation_appeal_district_id_evaluation_id_fkey" FOREIGN KEY ("district_id", "evaluation_id") REFERENCES "evaluation"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_appeal" ADD CONSTRAINT "evaluation_appeal_district_id_unit_code_fkey" FOREIGN KEY ("district_id", "unit_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;
