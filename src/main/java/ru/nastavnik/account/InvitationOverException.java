package ru.nastavnik.account;

/** There is no such invitation, or no longer: used, expired and revoked ones are told apart for nobody. */
class InvitationOverException extends RuntimeException {

    InvitationOverException() {
        super("no open invitation");
    }
}
