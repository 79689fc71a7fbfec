package ru.nastavnik.survey;

/** How many of those who were asked have answered. */
record Rate(int invited, int answered) {

    /** Whole, 0–100; null when nobody was asked. */
    public Integer getPercent() {
        return invited == 0 ? null : answered * 100 / invited;
    }

    public int getWaiting() {
        return invited - answered;
    }
}
