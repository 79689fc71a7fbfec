package ru.nastavnik.intake;

/** Where an enquiry stands: only a waiting one can be decided. */
enum EnquiryState {
    WAITING,
    ACCEPTED,
    REFUSED
}
