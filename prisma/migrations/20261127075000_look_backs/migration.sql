-- CreateTable
CREATE TABLE "look_back_draw" (
    "district_id" TEXT NOT NULL,
    "cohort" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "share" INTEGER NOT NULL,
    "population" INTEGER NOT NULL,
    "drawn" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "look_back_draw_pkey" PRIMARY KEY ("district_id","cohort")
);
