package org.rightplace.web;

/// An address that leads nowhere; the message says so in a sentence.
final class NoSuchPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchPage(String message) {
        super(message);
    }
}
