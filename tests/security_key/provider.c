/*
 * A security key in software, for tests alone: what OpenSSH loads in the place of a FIDO2 device (SSH_SK_PROVIDER).
 *
 * The functions and structures are those that OpenSSH asks of such a library (its interface of version 10, OpenSSH
 * 8.9 and newer), and what is signed is as its PROTOCOL.u2f says. A real device keeps its secrets; this one gives
 * the private key away inside the "key handle", so it protects nothing.
 *
 * It lies in the folder that SECURITY_KEY names. Each touch adds a byte to the file "touches" there, which is its
 * counter. Without the folder the device is not plugged in; with a file "untouched" in it nobody touches it in time.
 */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#define API_VERSION 0x000a0000
#define PIN "1357"

enum { ECDSA_P256 = 0, ED25519 = 1 };
enum { TOUCHED = 0x01, VERIFIED = 0x04, RESIDENT = 0x20 };
enum { FAILED = -1, UNSUPPORTED = -2, PIN_NEEDED = -3, NO_DEVICE = -4 };

struct sk_option;
struct sk_resident_key;

struct bytes {
    uint8_t *data;
    size_t length;
};

struct sk_enroll_response {
    uint8_t flags;
    struct bytes public_key, key_handle, signature, attestation_certificate, authenticator_data;
};

struct sk_sign_response {
    uint8_t flags;
    uint32_t counter;
    struct bytes r, s;
};

static struct bytes copied(const void *data, size_t length)
{
    struct bytes made = {malloc(length ? length : 1), length};
    if (made.data)
        memcpy(made.data, data, length);
    return made;
}

/* A file in the folder of the device; NULL where the variable names none. */
static const char *place(const char *name)
{
    static char path[4096];
    const char *folder = getenv("SECURITY_KEY");
    if (!folder || snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path)
        return NULL;
    return path;
}

static int exists(const char *name)
{
    struct stat found;
    const char *path = place(name);
    return path && stat(path, &found) == 0;
}

/* 0 where the device is there, has the PIN if it needs one, and is touched if it has to be; else why not. */
static int ready(uint8_t flags, const char *pin)
{
    if (!exists("."))
        return NO_DEVICE;
    if ((flags & VERIFIED) && (!pin || strcmp(pin, PIN) != 0))
        return PIN_NEEDED;
    return (flags & TOUCHED) && exists("untouched") ? FAILED : 0;
}

/* One more signature; how many there are now, 0 where that cannot be written. */
static uint32_t counted(void)
{
    FILE *file = fopen(place("touches"), "a");
    long counter;
    if (!file)
        return 0;
    fputc('.', file);
    counter = ftell(file);
    return fclose(file) == 0 && counter > 0 ? (uint32_t)counter : 0;
}

uint32_t sk_api_version(void)
{
    return API_VERSION;
}

int sk_enroll(uint32_t algorithm, const uint8_t *challenge, size_t challenge_length, const char *application,
              uint8_t flags, const char *pin, struct sk_option **options, struct sk_enroll_response **response)
{
    int why = ready(flags, pin);
    uint8_t public_key[128], *private_key = NULL;
    size_t length = sizeof public_key;
    int private_length, done = FAILED;
    EVP_PKEY *key = NULL;
    struct sk_enroll_response *made = NULL;

    (void)challenge, (void)challenge_length, (void)application, (void)options;
    if (why)
        return why;
    if (flags & RESIDENT)
        return UNSUPPORTED;
    key = algorithm == ECDSA_P256 ? EVP_EC_gen("P-256") : EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    if (!key || (made = calloc(1, sizeof *made)) == NULL)
        goto out;
    if (algorithm == ECDSA_P256
            ? !EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, public_key, length, &length)
            : !EVP_PKEY_get_raw_public_key(key, public_key, &length))
        goto out;
    if ((private_length = i2d_PrivateKey(key, &private_key)) <= 0)
        goto out;
    made->flags = flags;
    made->public_key = copied(public_key, length);
    made->key_handle = copied(private_key, (size_t)private_length);
    *response = made;
    made = NULL;
    done = 0;
out:
    free(made);
    OPENSSL_free(private_key);
    EVP_PKEY_free(key);
    return done;
}

/* SHA256(application) || flags || counter || SHA256(data): what the device signs. */
static int to_be_signed(uint8_t out[69], const char *application, uint8_t flags, uint32_t counter,
                        const uint8_t *data, size_t length)
{
    out[32] = flags;
    for (int at = 0; at < 4; at++)
        out[33 + at] = (uint8_t)(counter >> (24 - 8 * at));
    return EVP_Digest(application, strlen(application), out, NULL, EVP_sha256(), NULL) &&
           EVP_Digest(data, length, out + 37, NULL, EVP_sha256(), NULL);
}

/* The two numbers of an ECDSA signature, which OpenSSL gives as DER. */
static int numbers(struct sk_sign_response *response, const uint8_t *der, size_t length)
{
    ECDSA_SIG *signature = d2i_ECDSA_SIG(NULL, &der, (long)length);
    uint8_t r[32], s[32];
    int done = signature && BN_bn2binpad(ECDSA_SIG_get0_r(signature), r, sizeof r) == sizeof r &&
               BN_bn2binpad(ECDSA_SIG_get0_s(signature), s, sizeof s) == sizeof s;
    if (done) {
        response->r = copied(r, sizeof r);
        response->s = copied(s, sizeof s);
    }
    ECDSA_SIG_free(signature);
    return done;
}

int sk_sign(uint32_t algorithm, const uint8_t *data, size_t data_length, const char *application,
            const uint8_t *key_handle, size_t key_handle_length, uint8_t flags, const char *pin,
            struct sk_option **options, struct sk_sign_response **response)
{
    int why = ready(flags, pin), done = FAILED;
    uint8_t message[69], signature[128];
    size_t length = sizeof signature;
    EVP_PKEY *key = NULL;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    struct sk_sign_response *made = calloc(1, sizeof *made);
    const EVP_MD *hash = algorithm == ECDSA_P256 ? EVP_sha256() : NULL;

    (void)options;
    if (why) {
        done = why;
        goto out;
    }
    key = d2i_AutoPrivateKey(NULL, &key_handle, (long)key_handle_length);
    if (!key || !context || !made)
        goto out;
    made->flags = flags & (TOUCHED | VERIFIED);
    if ((made->counter = counted()) == 0)
        goto out;
    if (!to_be_signed(message, application, made->flags, made->counter, data, data_length))
        goto out;
    if (!EVP_DigestSignInit(context, NULL, hash, NULL, key) ||
        !EVP_DigestSign(context, signature, &length, message, sizeof message))
        goto out;
    if (algorithm == ED25519)
        made->r = copied(signature, length);
    else if (!numbers(made, signature, length))
        goto out;
    *response = made;
    made = NULL;
    done = 0;
out:
    free(made);
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    return done;
}

int sk_load_resident_keys(const char *pin, struct sk_option **options, struct sk_resident_key ***keys, size_t *count)
{
    (void)pin, (void)options, (void)keys, (void)count;
    return UNSUPPORTED;
}
