package ru.nastavnik.account;

/** Both that an account with a second factor is proved by. */
record ProofForm(String password, String code) {

    static final ProofForm BLANK = new ProofForm(null, null);
}
