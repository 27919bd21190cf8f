// Made by `npm run openapi` from docs/openapi.json. Do not edit.
export interface paths {
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who calls: roles, partner, brand, and what the caller may do */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the partner's brand, which its customers see on download pages
         * @description A fact that is absent or null is removed. A logo is never an SVG.
         */
        put: operations["saveOwnBrand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/partner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the caller's partner with its people and programs */
        get: operations["readOwnPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/partner/agents/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Invite a person, or change the roles */
        put: operations["saveOwnAgent"];
        post?: never;
        /** Remove a person */
        delete: operations["removeOwnAgent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/partner/clients/{clientName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add a program, or change the roles
         * @description The answer that creates it is the only one with its secret.
         */
        put: operations["saveOwnClient"];
        post?: never;
        /** Remove a program */
        delete: operations["removeOwnClient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what needs a hand
         * @description Links, terms and cancellation windows that end soon at up to 100 customers, the newest 100 orders of each; then reports, charges and the last actions.
         */
        get: operations["readAttention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/extensions/product/checkInventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check which items are out of stock
         * @description Items that the country does not have are omitted.
         */
        post: operations["checkInventory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/extensions/product/checkinventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the inventory under Partner Center's other spelling of the path
         * @description Items that the country does not have are omitted.
         */
        post: operations["checkInventoryInLowerCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the products that a market sells */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a product */
        get: operations["readProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}/skus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the SKUs of a product */
        get: operations["listSkus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}/skus/{skuId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a SKU */
        get: operations["readSku"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}/skus/{skuId}/availabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the availabilities of a SKU, with their prices */
        get: operations["listAvailabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}/skus/{skuId}/availabilities/{availabilityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an availability */
        get: operations["readAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the products that a market sells */
        get: operations["listCustomerProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a product */
        get: operations["readCustomerProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/products/{productId}/skus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the SKUs of a product */
        get: operations["listCustomerSkus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a SKU */
        get: operations["readCustomerSku"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}/availabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the availabilities of a SKU, with their prices */
        get: operations["listCustomerAvailabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}/availabilities/{availabilityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an availability */
        get: operations["readCustomerAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/productpromotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the promotions of a market: there are none */
        get: operations["listPromotions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/promotionEligibilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the promotions of a purchase: no item has one */
        post: operations["checkPromotions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the partner's customers
         * @description With search or sort the list is by name, or newest first. holdings=true adds what each customer holds, 50 customers a page.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Create a customer
         * @description The country decides which products may be sold to the customer: companyProfile.country, or the country of the address.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer */
        get: operations["readCustomer"];
        put?: never;
        post?: never;
        /** End the relationship with a customer that holds no purchase, without a body */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        /**
         * End the relationship with a customer that holds no purchase
         * @description Orders and invoices are kept. The customer is listed no more, is refused as somebody else’s, and its domain is free.
         */
        patch: operations["endRelationship"];
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/profiles/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer's company profile */
        get: operations["readCompanyProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/profiles/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer's billing profile */
        get: operations["readBillingProfile"];
        /**
         * Replace a customer's billing profile
         * @description It decides nothing about what may be sold: the country of the customer stays.
         */
        put: operations["updateBillingProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/qualifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer's qualification */
        get: operations["listQualifications"];
        put?: never;
        /**
         * Set a customer's qualification
         * @description It is kept for the portal. It decides nothing about what may be sold.
         */
        post: operations["updateQualification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/qualification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer's qualification by its older address */
        get: operations["readQualification"];
        /**
         * Set a customer's qualification by its older address
         * @description It is kept for the portal. It decides nothing about what may be sold. The body may also be a bare word, or the number that the SDKs give it.
         */
        put: operations["replaceQualification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/validationStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whether a customer may be sold to: every customer may */
        get: operations["readValidationStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List indirect resellers */
        get: operations["listRelationships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the indirect resellers of a customer */
        get: operations["listCustomerRelationships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Check whether a customer of any partner has a domain */
        head: operations["checkDomain"];
        patch?: never;
        trace?: never;
    };
    "/v1/countryvalidationrules/{iso2}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the address rules of a country */
        get: operations["readCountryValidationRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/validations/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check an address against its country's rules */
        post: operations["validateAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/validations/checkdomainavailability/{domainPrefix}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check whether PREFIX.onmicrosoft.com is free for a new customer */
        get: operations["checkDomainPrefix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/all/validations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the validation codes of government clouds: there are none */
        get: operations["listValidationCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the agreements that customers may accept */
        get: operations["listAgreementTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreementtemplates/{templateId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read where an agreement's text is */
        get: operations["readAgreementDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the agreements that a customer accepted */
        get: operations["listAgreements"];
        put?: never;
        /** Record that a customer accepted an agreement */
        post: operations["recordAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/directSignedMicrosoftCustomerAgreementStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whether the customer signed with Microsoft directly: nothing here is signed so */
        get: operations["readDirectSigning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the organization profile */
        get: operations["readOrganizationProfile"];
        /** Replace the organization profile */
        put: operations["saveOrganizationProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/legalbusiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the legal business profile */
        get: operations["readLegalBusinessProfile"];
        /** Replace the legal business profile */
        put: operations["saveLegalBusinessProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the partner's billing profile */
        get: operations["readPartnerBillingProfile"];
        /** Replace the partner's billing profile */
        put: operations["saveBillingProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the support profile */
        get: operations["readSupportProfile"];
        /** Replace the support profile */
        put: operations["saveSupportProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/mpn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the partner network profile */
        get: operations["readMpnProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a cart
         * @description It lives 7 days. Lines that are wrong are kept and say what is wrong with them.
         */
        post: operations["createCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/carts/{cartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a cart at the prices of today */
        get: operations["readCart"];
        /** Give a cart other lines, and agree to the prices of today */
        put: operations["updateCart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/carts/{cartId}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buy what is in a cart
         * @description One order for each group of lines. A cart that was checked out is answered with its orders.
         */
        post: operations["checkoutCart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find orders of all customers, newest first
         * @description search is a part of the order number, of the alternateId, or of the name or domain of the customer, in 2 to 100 characters. The first 8 letters of a number, or more, find the orders that begin so. Without search all orders are listed. A search reads back through 12,000 charges for a page: the page may then have fewer orders, or none, and a link to the next one. Orders of former customers are left out. An operator names the partner.
         */
        get: operations["searchOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a customer's orders */
        get: operations["listOrders"];
        put?: never;
        /**
         * Buy at once, without a cart
         * @description Creates the order, its charge and its audit record together.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an order */
        get: operations["readOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Cancel an order, or lines of it
         * @description Revokes product keys and links at once. A line is cancelled whole: offerId and quantity, if sent, must match the order. Send the etag of the order or of the preview as If-Match to confirm exactly what was shown.
         */
        patch: operations["cancelOrder"];
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/orders/{orderId}/provisioningstatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the provisioning status of an order's lines */
        get: operations["readProvisioningStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/orders/{orderId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview the fee and the refund of a cancellation
         * @description For helpdesk agents without amounts. Only admin agents cancel.
         */
        get: operations["previewCancellation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/orders/{orderId}/lineitems/{lineItemNumber}/activationlinks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a line's activation links: software has keys and downloads instead */
        get: operations["listActivationLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/orders/{orderId}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an order's attachments: orders here take none */
        get: operations["listOrderAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a customer's subscriptions: every order line, also cancelled ones */
        get: operations["listSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/overage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the overage settings of a customer: there are none for prepaid software */
        get: operations["listOverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a subscription */
        get: operations["readSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a subscription, or cancel it
         * @description The status deleted cancels it, as a cancellation of its order line does, and takes an admin agent. Quantity, term, billing cycle and automatic renewal cannot be changed.
         */
        patch: operations["updateSubscription"];
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/provisioningstatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the provisioning status of a subscription */
        get: operations["readSubscriptionProvisioning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/supportcontact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who supports a subscription: the partner itself */
        get: operations["readSupportContact"];
        /**
         * Say that the partner itself supports a subscription, as it does
         * @description A contact as it was read is accepted. There are no resellers to name.
         */
        put: operations["keepSupportContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the transitions of a subscription */
        get: operations["listTransitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/addons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the add-ons of a subscription */
        get: operations["listAddOns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the conversions of a trial */
        get: operations["listConversions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/upgrades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the upgrades of a subscription */
        get: operations["listUpgrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/azureEntitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Azure entitlements */
        get: operations["listAzureEntitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register an Azure subscription, so that reservations can be bought for it */
        post: operations["registerSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/registrationstatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an Azure subscription's registration status */
        get: operations["readSubscriptionRegistration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the software of a customer, newest first, cancelled items too
         * @description Each item has the state of its links, what is left of its cancellation window and, once it is cancelled, its amounts.
         */
        get: operations["listEntitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/entitlements/{entitlementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an item */
        get: operations["readEntitlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/entitlements/{entitlementId}/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the versions, languages and file types of an item */
        get: operations["readOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the links of an item, with their downloads and past windows */
        get: operations["listDownloads"];
        put?: never;
        /**
         * Get the product key and a download link, as far as the version has them
         * @description A link that still works is returned as it is. `renew` opens its window again early, `rotate` also changes its URL. If its file was withdrawn, a window is opened with the file on offer now, under a new URL; if there is none, the request is refused.
         */
        post: operations["createDownload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Write down for whom a download link is
         * @description Lists show the note; no page of the link does. A note of null removes it.
         */
        patch: operations["noteDownloadLink"];
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads/{linkId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a download link without a new one
         * @description The URL ends at once, for good. The key stays. *Downloads & keys* later opens a window under a new URL.
         */
        post: operations["revokeDownloadLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/entitlements/{entitlementId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the product keys given out for an item */
        get: operations["listKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/artifacts/reservedinstance/groups/{orderId}/lineitems/{lineItemNumber}/resource/{resourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the reservation that an artifact leads to
         * @description The link of an artifact of a reservation in the list of entitlements.
         */
        get: operations["readReservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/hybridbenefit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a customer's Windows Server licences cover in Azure, and save */
        get: operations["readHybridBenefit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the partner's invoices, newest first
         * @description The running month has none: its lines are at /v1/invoices/unbilled/lineitems.
         */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an invoice */
        get: operations["readInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/lineitems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the purchases, refunds and fees of an invoice */
        get: operations["listInvoiceLineItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/lineitems/{provider}/{invoiceLineItemType}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the lines of an invoice by provider and type */
        get: operations["listInvoiceLineItemsByType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the balance of the account, in the currency of the latest charge */
        get: operations["readInvoiceSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the balances of the account by currency */
        get: operations["listInvoiceSummaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/unbilled/lineitems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the purchases, refunds and fees that no invoice has yet */
        get: operations["listUnbilledLineItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/estimates/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the addresses of the lines that no invoice has yet */
        get: operations["listEstimateLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/documents/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the statement of an invoice as PDF
         * @description The lines of the invoice, oldest first, and their total.
         */
        get: operations["readInvoiceStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/servicerequests/{serviceRequestId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Preview what approving a service request pays back and ends */
        get: operations["previewApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servicerequests/supporttopics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the topics of service requests */
        get: operations["listSupportTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servicerequests/{serviceRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a service request */
        get: operations["readServiceRequest"];
        put?: never;
        /**
         * File a service request
         * @description The path takes the language of the author in place of the id, such as en-US. A refund request names its customer by tenant or by domain, and the purchase by order or by subscription: one of each two. Without a reason, an amount and a purchase it is a plain service request, of any topic.
         */
        post: operations["createServiceRequest"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Add a note, change the status, or decide
         * @description The operator approves with approvedAmount, which cancels the purchase and pays that back.
         */
        patch: operations["updateServiceRequest"];
        trace?: never;
    };
    "/v1/servicerequests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the partner's service requests */
        get: operations["listServiceRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servicerequests/{serviceRequestId}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files of a service request */
        get: operations["listAttachments"];
        put?: never;
        /** Announce a file, and learn where it goes */
        post: operations["createAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servicerequests/{serviceRequestId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch a file of a service request */
        get: operations["readAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/servicerequests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a customer's service requests */
        get: operations["listCustomerServiceRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/servicerequests/{serviceRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer's service request */
        get: operations["readCustomerServiceRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Add a note to a customer's service request, or change its status */
        patch: operations["updateCustomerServiceRequest"];
        trace?: never;
    };
    "/v1/operator/servicerequests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all partners' service requests that wait, the severest first */
        get: operations["listQueuedServiceRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auditrecords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit records, newest first
         * @description Types are Partner Center's: `undefined` stands for what it has no word for. With `types=own` they are this service's.
         */
        get: operations["listAuditRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auditactivity/v1/auditrecords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit records, newest first, by the newer address
         * @description Types are Partner Center's: `undefined` stands for what it has no word for. With `types=own` they are this service's.
         */
        get: operations["listAuditActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auditrecords/{auditRecordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an audit record
         * @description Types are Partner Center's: `undefined` stands for what it has no word for. With `types=own` they are this service's.
         */
        get: operations["readAuditRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the webhook registration */
        get: operations["readWebhookRegistration"];
        /** Change the events or the URL of the registration; a paused endpoint starts again */
        put: operations["updateWebhookRegistration"];
        /** Register for events */
        post: operations["createWebhookRegistration"];
        /** Remove the registration: nothing more is sent */
        delete: operations["removeWebhookRegistration"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/registration/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a new secret; the previous one signs beside it for a day */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/registration/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the available events */
        get: operations["listWebhookEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/registration/validationEvents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test event */
        post: operations["createWebhookValidation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/registration/validationEvents/{correlationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the outcome of a test event */
        get: operations["readWebhookValidation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/registration/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the deliveries of events, the newest event first */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/v1/registration/deliveries/{eventId}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event again */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/deadwebhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the dead events: all attempts to deliver them failed */
        get: operations["listDeadWebhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/deadwebhooks/{partnerId}/{eventId}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redrive a dead event */
        post: operations["redriveWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/productkeys/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Validate a product key
         * @description For installers and licence servers. The response reveals nothing about the buyer.
         */
        post: operations["validateProductKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/d/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a download link
         * @description A program is redirected to the file, and one download is counted. A browser or a link scanner gets a page, and nothing is counted.
         */
        get: operations["openLink"];
        put?: never;
        /**
         * The page's button: take one download, or ask for a new link
         * @description A program is redirected to the file. A browser gets a page that goes on to the file. With `ask`, a link that has ended tells its partner, once a day, that its customer needs another one.
         */
        post: operations["takeDownload"];
        delete?: never;
        options?: never;
        /** Describe the file of a download link, without counting */
        head: operations["describeLink"];
        patch?: never;
        trace?: never;
    };
    "/d/{token}/{fileName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a download link by the name of its file
         * @description A program is redirected to the file, and one download is counted. A browser or a link scanner gets a page, and nothing is counted. It is the link under the name of its file: wget and curl -O save it so.
         */
        get: operations["openNamedLink"];
        put?: never;
        /**
         * The page's button, by the name of the file: take one download
         * @description A program is redirected to the file. A browser gets a page that goes on to the file. With `ask`, a link that has ended tells its partner, once a day, that its customer needs another one.
         */
        post: operations["takeNamedDownload"];
        delete?: never;
        options?: never;
        /** Describe the file of a download link by its name, without counting */
        head: operations["describeNamedLink"];
        patch?: never;
        trace?: never;
    };
    "/v1/operator/claims/domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whose customer has a domain */
        get: operations["readDomainClaim"];
        put?: never;
        post?: never;
        /** Release a domain; its customer stays */
        delete: operations["releaseDomainClaim"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/claims/tenants/{tenantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whose customer a tenant is */
        get: operations["readTenantClaim"];
        put?: never;
        post?: never;
        /** Release a tenant that never bought anything, and end its customer */
        delete: operations["releaseTenantClaim"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/claims/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read which customer has registered an Azure subscription */
        get: operations["readSubscriptionClaim"];
        put?: never;
        post?: never;
        /** Release an Azure subscription; what was bought for it stays */
        delete: operations["releaseSubscriptionClaim"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Import a catalog that fits into a request body
         * @description With the `current` of a preview as `If-Match`, it replaces the catalog that the preview compared it with, and no later one.
         */
        put: operations["replaceCatalog"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/catalogimports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a catalog's file by its digest */
        post: operations["announceCatalogImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/catalogimports/{importId}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the file, then write the next rows */
        post: operations["continueCatalogImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/catalogimports/{importId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the catalog of an import the current one */
        post: operations["publishCatalogImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/catalog/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare a catalog that fits into a request body with the current one; changes nothing */
        post: operations["previewCatalog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/catalogimports/{importId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare the file of an import with the current catalog; changes nothing */
        get: operations["previewCatalogImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/catalogs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the catalogs that were published, the newest first */
        get: operations["listPublishedCatalogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/catalogs/{catalogId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an earlier catalog the current one again */
        post: operations["publishCatalogAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the products of the catalog and those that their licences include
         * @description Keys are imported and files are registered for these products. A catalog that was published before catalogs named them has none.
         */
        get: operations["listSuppliedProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files on offer for a product */
        get: operations["listMedia"];
        put?: never;
        /** Announce a file, and get the upload URLs of its parts */
        post: operations["announceMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how far a file is */
        get: operations["readMedia"];
        put?: never;
        post?: never;
        /**
         * Take a file off offer
         * @description Links that are out keep the file until they end; one that is opened again gets the file that is on offer then, under a new URL. With `links=end` they end now, also those of a file that was replaced or withdrawn before: while the answer has `endedLinks.next`, send it as `after` of another request with another MS-RequestId. Links that could not be ended are passed; begin again without `after` to try them once more.
         */
        delete: operations["withdrawMedia"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/media/{mediaId}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Learn where more parts go */
        post: operations["listMediaParts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/media/{mediaId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a file once its bytes match the announcement */
        post: operations["completeMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/keypools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the pools of product keys, all or those of a product */
        get: operations["listKeyPools"];
        put?: never;
        /** Import up to 5,000 product keys at once */
        post: operations["importKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/keyimports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce product keys that are sent in parts */
        post: operations["announceKeyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/keyimports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read which parts of an import have arrived */
        get: operations["readKeyImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/keyimports/{importId}/parts/{partNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add the keys of a part */
        put: operations["addKeyImportPart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/keyimports/{importId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make all keys of an import available to purchases */
        post: operations["completeKeyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/keyimports/{importId}/abandon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Abandon an import
         * @description While the answer has `next`, send it as `after` of another request. Keys that cannot be removed now are passed and named; begin again without `after` to try them once more.
         */
        post: operations["abandonKeyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/keypools/{productId}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how many keys a pool has left, and when it will be empty */
        get: operations["readKeyPool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/keyimports/{importId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the keys of an import that are not given out
         * @description While the answer has `next`, send it as `after` of another request. Keys that cannot be withdrawn now are passed and named; begin again without `after` to try them once more.
         */
        post: operations["withdrawKeyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/keyimports/{importId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the keys of an import that are not given out to another pool */
        post: operations["moveKeyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/keyimports/{importId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the keys of an import: their ends, pools and states */
        get: operations["listImportedKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/keyimports/{importId}/keys/{keyId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw one key that is not given out; no import brings it back */
        post: operations["withdrawImportedKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the partners */
        get: operations["listPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/partners/{partnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a partner with its clients and agents */
        get: operations["readPartner"];
        /** Add or rename a partner */
        put: operations["savePartner"];
        post?: never;
        /** Remove a partner that has no clients and no agents */
        delete: operations["removePartner"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/partners/{partnerId}/clients/{clientName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add a client, or change its roles */
        put: operations["savePartnerClient"];
        post?: never;
        /** Remove a client */
        delete: operations["removePartnerClient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/partners/{partnerId}/agents/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Invite an agent, or change the roles */
        put: operations["savePartnerAgent"];
        post?: never;
        /** Remove an agent */
        delete: operations["removePartnerAgent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/partners/{partnerId}/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a partner's brand */
        get: operations["readPartnerBrand"];
        /**
         * Replace a partner's brand
         * @description A fact that is absent or null is removed.
         */
        put: operations["savePartnerBrand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the scheduled jobs with their last runs, and which of them are overdue */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the users of a customer: there are none */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscribedskus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the licenses of a customer: there are none */
        get: operations["listLicenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/directoryroles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the directory roles of a customer: there are none */
        get: operations["listDirectoryRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/managedservices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the managed services of a customer: there are none */
        get: operations["listManagedServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the transfers of a customer: there are none */
        get: operations["listTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/usagerecords/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the metered usage of a customer: there are none */
        get: operations["listUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/subscriptions/usagerecords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the metered usage of a customer's subscriptions: there are none */
        get: operations["listSubscriptionUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customerTenantId}/servicecosts/mostrecent/lineitems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the service costs of a customer: there are none */
        get: operations["listServiceCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the offers of the old catalog: there are none */
        get: operations["listOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check that the service responds */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["readContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SaveOwnBrandInput: {
            name?: string | null;
            logo?: string | null;
            color?: string | null;
            supportEmail?: string | null;
            supportPhone?: string | null;
        };
        SaveOwnAgentInput: {
            /**
             * @default [
             *       "admin_agent"
             *     ]
             */
            roles?: ("admin_agent" | "sales_agent" | "helpdesk_agent")[];
        };
        SaveOwnClientInput: {
            /**
             * @default [
             *       "admin_agent"
             *     ]
             */
            roles?: ("admin_agent" | "sales_agent" | "helpdesk_agent")[];
        };
        CheckInventoryInput: {
            targetItems: {
                productId: string;
                skuId?: string;
            }[];
            /** @default {} */
            inventoryContext?: {
                customerId?: string;
                /** Format: uuid */
                azureSubscriptionId?: string;
                armRegionName?: string;
            };
        };
        CheckInventoryInLowerCaseInput: {
            targetItems: {
                productId: string;
                skuId?: string;
            }[];
            /** @default {} */
            inventoryContext?: {
                customerId?: string;
                /** Format: uuid */
                azureSubscriptionId?: string;
                armRegionName?: string;
            };
        };
        CheckPromotionsInput: {
            items: {
                /** @description The index of the item if it is not said. */
                id?: number;
                catalogItemId: string;
                quantity?: number;
                termDuration?: string;
                billingCycle?: string;
                promotionId?: string;
            }[];
        };
        CreateCustomerInput: {
            /** @description Refused: it cannot be honoured. */
            associatedPartnerId?: unknown;
            companyProfile: {
                companyName?: string;
                email?: ("" | string) | null;
                organizationRegistrationNumber?: string;
                domain: string;
                /** Format: uuid */
                tenantId?: string;
                country?: string;
            };
            billingProfile?: {
                companyName?: string | null;
                email?: ("" | string) | null;
                culture?: string | null;
                language?: string | null;
                firstName?: string | null;
                lastName?: string | null;
                defaultAddress?: {
                    country?: string;
                    region?: string | null;
                    addressLine1?: string | null;
                    addressLine2?: string | null;
                    city?: string | null;
                    state?: string | null;
                    postalCode?: string | null;
                    firstName?: string | null;
                    middleName?: string | null;
                    lastName?: string | null;
                    phoneNumber?: string | null;
                };
            };
        };
        EndRelationshipInput: {
            relationshipToPartner: string;
        };
        UpdateBillingProfileInput: {
            companyName?: string | null;
            email?: ("" | string) | null;
            culture?: string | null;
            language?: string | null;
            firstName?: string | null;
            lastName?: string | null;
            defaultAddress?: {
                country?: string;
                region?: string | null;
                addressLine1?: string | null;
                addressLine2?: string | null;
                city?: string | null;
                state?: string | null;
                postalCode?: string | null;
                firstName?: string | null;
                middleName?: string | null;
                lastName?: string | null;
                phoneNumber?: string | null;
            };
        };
        UpdateQualificationInput: {
            /** @enum {string} */
            qualification: "None" | "Education" | "GovernmentCommunityCloud" | "StateOwnedEntity";
        };
        ReplaceQualificationInput: {
            /** @enum {string} */
            qualification: "None" | "Education" | "GovernmentCommunityCloud" | "StateOwnedEntity";
        };
        ValidateAddressInput: {
            country: string;
            city?: string;
            state?: string;
            region?: string;
            addressLine1?: string;
            addressLine2?: string;
            postalCode?: string;
            firstName?: string;
            middleName?: string;
            lastName?: string;
            phoneNumber?: string;
        };
        RecordAgreementInput: {
            primaryContact: {
                firstName: string;
                lastName: string;
                /** Format: email */
                email: string;
                phoneNumber?: string;
            };
            templateId: string;
            dateAgreed: string;
            /** @enum {string} */
            type?: "MicrosoftCustomerAgreement" | "MicrosoftCloudAgreement";
        };
        SaveOrganizationProfileInput: {
            companyName?: string;
            defaultAddress?: {
                country?: string;
                region?: string;
                city?: string;
                state?: string;
                addressLine1?: string;
                addressLine2?: string;
                postalCode?: string;
                firstName?: string;
                lastName?: string;
                phoneNumber?: string;
            };
            domain?: string;
            email?: string;
            language?: string;
            culture?: string;
        };
        SaveLegalBusinessProfileInput: {
            companyName?: string;
            address?: {
                country?: string;
                region?: string;
                city?: string;
                state?: string;
                addressLine1?: string;
                addressLine2?: string;
                postalCode?: string;
                firstName?: string;
                lastName?: string;
                phoneNumber?: string;
            };
            primaryContact?: {
                firstName?: string;
                lastName?: string;
                email?: string;
                phoneNumber?: string;
            };
            companyApproverAddress?: {
                country?: string;
                region?: string;
                city?: string;
                state?: string;
                addressLine1?: string;
                addressLine2?: string;
                postalCode?: string;
                firstName?: string;
                lastName?: string;
                phoneNumber?: string;
            };
            companyApproverEmail?: string;
        };
        SaveBillingProfileInput: {
            companyName?: string;
            address?: {
                country?: string;
                region?: string;
                city?: string;
                state?: string;
                addressLine1?: string;
                addressLine2?: string;
                postalCode?: string;
                firstName?: string;
                lastName?: string;
                phoneNumber?: string;
            };
            primaryContact?: {
                firstName?: string;
                lastName?: string;
                email?: string;
                phoneNumber?: string;
            };
            purchaseOrderNumber?: string;
            taxId?: string;
        };
        SaveSupportProfileInput: {
            email?: string;
            telephone?: string;
            website?: string;
        };
        CreateCartInput: {
            currencyCode?: string;
            lineItems: {
                /** @description Refused: it cannot be honoured. */
                customTermEndDate?: unknown;
                /** @description Refused: it cannot be honoured. */
                promotionId?: unknown;
                /** @description Refused: it cannot be honoured. */
                partnerIdOnRecord?: unknown;
                /** @description Refused: it cannot be honoured. */
                additionalPartnerIdsOnRecord?: unknown;
                /** @description Refused: it cannot be honoured. */
                participants?: unknown;
                /** @description Refused: it cannot be honoured. */
                renewsTo?: unknown;
                /** @description Refused: it cannot be honoured. */
                parentSubscriptionId?: unknown;
                /** @description Refused: it cannot be honoured. */
                addOnItems?: unknown;
                /** @description Refused: it cannot be honoured. */
                attestationAccepted?: unknown;
                id?: number;
                catalogItemId: string;
                quantity: number;
                /** @enum {string} */
                billingCycle?: "one_time";
                /** @enum {string} */
                termDuration?: "P1Y" | "P3Y";
                friendlyName?: string;
                provisioningContext?: {
                    [key: string]: string;
                };
                currencyCode?: string;
                renewsSubscriptionId?: unknown;
            }[];
        };
        UpdateCartInput: {
            currencyCode?: string;
            lineItems: {
                /** @description Refused: it cannot be honoured. */
                customTermEndDate?: unknown;
                /** @description Refused: it cannot be honoured. */
                promotionId?: unknown;
                /** @description Refused: it cannot be honoured. */
                partnerIdOnRecord?: unknown;
                /** @description Refused: it cannot be honoured. */
                additionalPartnerIdsOnRecord?: unknown;
                /** @description Refused: it cannot be honoured. */
                participants?: unknown;
                /** @description Refused: it cannot be honoured. */
                renewsTo?: unknown;
                /** @description Refused: it cannot be honoured. */
                parentSubscriptionId?: unknown;
                /** @description Refused: it cannot be honoured. */
                addOnItems?: unknown;
                /** @description Refused: it cannot be honoured. */
                attestationAccepted?: unknown;
                id?: number;
                catalogItemId: string;
                quantity: number;
                /** @enum {string} */
                billingCycle?: "one_time";
                /** @enum {string} */
                termDuration?: "P1Y" | "P3Y";
                friendlyName?: string;
                provisioningContext?: {
                    [key: string]: string;
                };
                currencyCode?: string;
                renewsSubscriptionId?: unknown;
            }[];
        };
        CreateOrderInput: {
            referenceCustomerId?: string;
            /** @enum {string} */
            billingCycle?: "one_time";
            currencyCode?: string;
            lineItems: {
                /** @description Refused: it cannot be honoured. */
                customTermEndDate?: unknown;
                /** @description Refused: it cannot be honoured. */
                promotionId?: unknown;
                /** @description Refused: it cannot be honoured. */
                partnerIdOnRecord?: unknown;
                /** @description Refused: it cannot be honoured. */
                additionalPartnerIdsOnRecord?: unknown;
                /** @description Refused: it cannot be honoured. */
                participants?: unknown;
                /** @description Refused: it cannot be honoured. */
                renewsTo?: unknown;
                /** @description Refused: it cannot be honoured. */
                parentSubscriptionId?: unknown;
                /** @description Refused: it cannot be honoured. */
                addOnItems?: unknown;
                /** @description Refused: it cannot be honoured. */
                attestationAccepted?: unknown;
                /** @description Refused: it cannot be honoured. */
                transactionType?: unknown;
                lineItemNumber?: number;
                offerId: string;
                quantity: number;
                /** @enum {string} */
                termDuration?: "P1Y" | "P3Y";
                friendlyName?: string;
                provisioningContext?: {
                    [key: string]: string;
                };
                currencyCode?: string;
                renewsSubscriptionId?: string;
            }[];
        };
        CancelOrderInput: {
            /** @enum {string} */
            status: "cancelled";
            lineItems?: {
                lineItemNumber: number;
                offerId?: string | null;
                quantity?: number | null;
            }[];
        };
        UpdateSubscriptionInput: {
            /** @description Refused: it cannot be honoured. */
            customTermEndDate?: unknown;
            /** @description Refused: it cannot be honoured. */
            promotionId?: unknown;
            /** @description Refused: it cannot be honoured. */
            partnerId?: unknown;
            /** @description Refused: it cannot be honoured. */
            partnerIdOnRecord?: unknown;
            /** @description Refused: it cannot be honoured. */
            additionalPartnerIdsOnRecord?: unknown;
            /** @description Refused: it cannot be honoured. */
            parentSubscriptionId?: unknown;
            /** @description Refused: it cannot be honoured. */
            renewsTo?: unknown;
            /** @description Refused: it cannot be honoured. */
            scheduledNextTermInstructions?: unknown;
            offerId?: string;
            friendlyName?: string;
            quantity?: number;
            status?: string;
            autoRenewEnabled?: boolean;
            billingCycle?: string;
            termDuration?: string;
        };
        KeepSupportContactInput: {
            supportTenantId?: string;
            supportMpnId?: string;
            name?: string;
        };
        CreateDownloadInput: {
            version: string;
            language?: string;
            fileType?: string;
            note?: string | null;
            /** @default false */
            renew?: boolean;
            /** @default false */
            rotate?: boolean;
        };
        NoteDownloadLinkInput: {
            note: string | null;
        };
        CreateServiceRequestInput: {
            title: string;
            description: string;
            /**
             * @description Moderate if it is not said.
             * @enum {string}
             */
            severity?: "critical" | "moderate" | "minimal";
            /** @enum {string} */
            supportTopicId: "41000001" | "41000002" | "41000003" | "41000004" | "41000005" | "41000006" | "41000007" | "purchase-refund";
            /** Format: uuid */
            customerTenantId?: string;
            customerDomain?: string;
            orderId?: string;
            subscriptionId?: string;
            refundReason?: string;
            requestedAmount?: {
                amount: number;
                currency: string;
            };
            primaryContact?: {
                firstName?: string;
                lastName?: string;
                /** Format: email */
                email?: string;
                phoneNumber?: string;
            };
            countryCode?: string;
            productId?: string;
            productName?: string;
            newNote?: {
                text: string;
            };
        };
        UpdateServiceRequestInput: {
            /** @enum {string} */
            status?: "open" | "attention_needed" | "approved" | "declined" | "closed";
            newNote?: {
                text: string;
            };
            approvedAmount?: {
                amount: number;
                currency: string;
            };
        };
        CreateAttachmentInput: {
            fileName: string;
            contentType: string;
        };
        UpdateCustomerServiceRequestInput: {
            /** @enum {string} */
            status?: "open" | "attention_needed" | "approved" | "declined" | "closed";
            newNote?: {
                text: string;
            };
            approvedAmount?: {
                amount: number;
                currency: string;
            };
        };
        CreateWebhookRegistrationInput: {
            subscriberId?: string;
            signatureTokenToMsSignatureHeader?: boolean;
            webhookUrl: string;
            webhookEvents: ("download-link-created" | "download-link-ending" | "download-link-exhausted" | "download-link-expired" | "download-link-first-download" | "download-link-overused" | "download-link-renewed" | "download-link-requested" | "download-link-revoked" | "order-cancelled" | "order-created" | "servicerequest-updated" | "software-key-issued" | "software-key-revoked" | "subscription-expired" | "subscription-expiring" | "subscription-updated" | "test-created" | "azure-fraud-event-detected" | "complete-transfer" | "create-transfer" | "dap-admin-relationship-approved" | "dap-admin-relationship-terminated" | "dap-admin-relationship-terminated-by-microsoft" | "fail-transfer" | "granular-admin-access-assignment-activated" | "granular-admin-access-assignment-created" | "granular-admin-access-assignment-deleted" | "granular-admin-access-assignment-updated" | "granular-admin-relationship-activated" | "granular-admin-relationship-approved" | "granular-admin-relationship-auto-extended" | "granular-admin-relationship-created" | "granular-admin-relationship-expired" | "granular-admin-relationship-terminated" | "granular-admin-relationship-updated" | "indirect-reseller-relationship-accepted-by-customer" | "invoice-ready" | "new-commerce-migration-completed" | "new-commerce-migration-created" | "new-commerce-migration-failed" | "new-commerce-migration-schedule-failed" | "referral-created" | "referral-updated" | "related-referral-created" | "related-referral-updated" | "reseller-relationship-accepted-by-customer" | "subscription-active" | "subscription-pending" | "subscription-renewed" | "update-transfer" | "usagerecords-thresholdExceeded")[];
        };
        UpdateWebhookRegistrationInput: {
            subscriberId?: string;
            signatureTokenToMsSignatureHeader?: boolean;
            webhookUrl: string;
            webhookEvents: ("download-link-created" | "download-link-ending" | "download-link-exhausted" | "download-link-expired" | "download-link-first-download" | "download-link-overused" | "download-link-renewed" | "download-link-requested" | "download-link-revoked" | "order-cancelled" | "order-created" | "servicerequest-updated" | "software-key-issued" | "software-key-revoked" | "subscription-expired" | "subscription-expiring" | "subscription-updated" | "test-created" | "azure-fraud-event-detected" | "complete-transfer" | "create-transfer" | "dap-admin-relationship-approved" | "dap-admin-relationship-terminated" | "dap-admin-relationship-terminated-by-microsoft" | "fail-transfer" | "granular-admin-access-assignment-activated" | "granular-admin-access-assignment-created" | "granular-admin-access-assignment-deleted" | "granular-admin-access-assignment-updated" | "granular-admin-relationship-activated" | "granular-admin-relationship-approved" | "granular-admin-relationship-auto-extended" | "granular-admin-relationship-created" | "granular-admin-relationship-expired" | "granular-admin-relationship-terminated" | "granular-admin-relationship-updated" | "indirect-reseller-relationship-accepted-by-customer" | "invoice-ready" | "new-commerce-migration-completed" | "new-commerce-migration-created" | "new-commerce-migration-failed" | "new-commerce-migration-schedule-failed" | "referral-created" | "referral-updated" | "related-referral-created" | "related-referral-updated" | "reseller-relationship-accepted-by-customer" | "subscription-active" | "subscription-pending" | "subscription-renewed" | "update-transfer" | "usagerecords-thresholdExceeded")[];
        };
        ValidateProductKeyInput: {
            productKey: string;
            version: string;
        };
        ReplaceCatalogInput: {
            $schema?: string;
            /** @constant */
            formatVersion: 1;
            /** @description Countries with sales, by ISO 3166-1 alpha-2 code. */
            markets: {
                [key: string]: {
                    /** @description A currency: ISO 4217. */
                    currency: string;
                    /**
                     * @description True if prices include tax (R3).
                     * @default false
                     */
                    taxIncluded?: boolean;
                };
            };
            policies: {
                [key: string]: {
                    /** @description The purchase plus this many times 24 hours is the last instant inside the window. */
                    windowDays: number;
                    fee: {
                        /** @constant */
                        kind: "none";
                    } | {
                        /** @constant */
                        kind: "percent";
                        /** @description Percent of the remaining commitment. */
                        percent: number;
                        /** @description Decimals by currency, such as {"USD": 352.8, "JPY": 51000}. */
                        cap?: {
                            [key: string]: number;
                        };
                    } | {
                        /** @constant */
                        kind: "fixed";
                        /** @description Decimals by currency, such as {"USD": 352.8, "JPY": 51000}. */
                        amount: {
                            [key: string]: number;
                        };
                    };
                    /** @description The purchase plus this many times 24 hours is the last instant without a fee. */
                    freeDays?: number;
                    /**
                     * @description The refunded share: the remaining term by day (default), all, or none.
                     * @enum {string}
                     */
                    proration?: "day" | "full" | "none";
                    /** @description The cap on all refunds to a customer in any 12 months. */
                    yearlyRefunds?: {
                        [key: string]: number;
                    };
                };
            };
            families: {
                [key: string]: {
                    /** @enum {string} */
                    entitlementType: "software" | "reservedinstance";
                    /** @description Name of one of the file's policies. */
                    policy: string;
                    /**
                     * @description Where it is not sold.
                     * @default []
                     */
                    excludedMarkets?: string[];
                    /** @default [] */
                    purchasePrerequisites?: ("AzureSubscriptionRegistration" | "InventoryCheck")[];
                    /** @default [] */
                    inventoryVariables?: ("CustomerId" | "AzureSubscriptionId" | "ArmRegionName")[];
                    /** @default [] */
                    provisioningVariables?: ("Scope" | "SubscriptionId")[];
                };
            };
            /** @description Pay-as-you-go rates of VMs, for Azure Hybrid Benefit. */
            azureRates?: {
                /** @description A currency: ISO 4217. */
                currency: string;
                /** @description ARM name of the region. */
                region: string;
                /** @default 730 */
                hoursPerMonth?: number;
                /**
                 * Format: date
                 * @description The day of the rates.
                 */
                asOf: string;
                /** @description The source of the rates, shown beside every saving. */
                source: string;
                sizes: {
                    /** @description Such as Standard_D2s_v3. */
                    armSkuName: string;
                    cores: number;
                    windowsPerHour: number;
                    /** @description The rate of the same VM without Windows: the Linux rate. */
                    basePerHour: number;
                }[];
            };
            products: {
                id: string;
                title: string;
                description: string;
                /** @default Microsoft */
                publisherName?: string;
                /** @description Name of one of the file's families. */
                family: string;
                targetViews: ("SoftwareSubscriptions" | "AzureReservations" | "AzureReservationsVM" | "Software")[];
                /** @default [] */
                excludedMarkets?: string[];
                /** @description Versions that keys and files are accepted for, such as ["2025", "2022"]; absent: any version. */
                versions?: string[];
                /** @description False if the product has no product keys. By default software has keys. */
                hasKeys?: boolean;
                /** @description False if the product has no files to download. By default software has files. */
                hasFiles?: boolean;
                /** @description Core licences of Windows Server in one unit (Azure Hybrid Benefit). */
                coreLicences?: {
                    /** @enum {string} */
                    edition: "standard" | "datacenter";
                    cores: number;
                };
                skus: {
                    id: string;
                    title: string;
                    description: string;
                    minimumQuantity: number;
                    maximumQuantity: number;
                    /**
                     * @description Attributes shown unchanged, such as armSkuName and armRegionName.
                     * @default {}
                     */
                    dynamicAttributes?: {
                        [key: string]: string;
                    };
                    /**
                     * @description Regions without capacity, which inventory checks report.
                     * @default []
                     */
                    restrictions?: {
                        /** @default NotAvailableForSubscription */
                        reasonCode?: string;
                        description: string;
                        /**
                         * @description ARM names of regions; an empty list means everywhere.
                         * @default []
                         */
                        regions?: string[];
                    }[];
                    /**
                     * @description Products that a unit also covers: versions n-1 and n-2.
                     * @default []
                     */
                    includes?: {
                        productId: string;
                        skuId: string;
                        title: string;
                        /** @description Versions that keys and files are accepted for, such as ["2025", "2022"]; absent: any version. */
                        versions?: string[];
                    }[];
                    /**
                     * @description The effect of a renewal on the keys; absent if the SKU cannot be renewed.
                     * @enum {string}
                     */
                    renewal?: "keeps_keys" | "new_keys";
                    availabilities: {
                        /** @description May change; offers are bought as product:sku:availability. */
                        id: string;
                        /**
                         * @default commercial
                         * @enum {string}
                         */
                        segment?: "commercial" | "education" | "government" | "nonprofit";
                        terms: {
                            /** @enum {string} */
                            duration: "P1Y" | "P3Y";
                            description: string;
                            /** @description The price of one unit for the whole term, paid upfront: decimals by currency. */
                            prices: {
                                [key: string]: number;
                            };
                            /** @description Decimals by country, each in that country's currency. */
                            marketPrices?: {
                                [key: string]: number;
                            };
                        }[];
                    }[];
                }[];
            }[];
        };
        AnnounceCatalogImportInput: {
            sha256: string;
            sizeBytes: number;
        };
        PublishCatalogImportInput: {
            replaces: string | null;
        };
        PreviewCatalogInput: {
            $schema?: string;
            /** @constant */
            formatVersion: 1;
            /** @description Countries with sales, by ISO 3166-1 alpha-2 code. */
            markets: {
                [key: string]: {
                    /** @description A currency: ISO 4217. */
                    currency: string;
                    /**
                     * @description True if prices include tax (R3).
                     * @default false
                     */
                    taxIncluded?: boolean;
                };
            };
            policies: {
                [key: string]: {
                    /** @description The purchase plus this many times 24 hours is the last instant inside the window. */
                    windowDays: number;
                    fee: {
                        /** @constant */
                        kind: "none";
                    } | {
                        /** @constant */
                        kind: "percent";
                        /** @description Percent of the remaining commitment. */
                        percent: number;
                        /** @description Decimals by currency, such as {"USD": 352.8, "JPY": 51000}. */
                        cap?: {
                            [key: string]: number;
                        };
                    } | {
                        /** @constant */
                        kind: "fixed";
                        /** @description Decimals by currency, such as {"USD": 352.8, "JPY": 51000}. */
                        amount: {
                            [key: string]: number;
                        };
                    };
                    /** @description The purchase plus this many times 24 hours is the last instant without a fee. */
                    freeDays?: number;
                    /**
                     * @description The refunded share: the remaining term by day (default), all, or none.
                     * @enum {string}
                     */
                    proration?: "day" | "full" | "none";
                    /** @description The cap on all refunds to a customer in any 12 months. */
                    yearlyRefunds?: {
                        [key: string]: number;
                    };
                };
            };
            families: {
                [key: string]: {
                    /** @enum {string} */
                    entitlementType: "software" | "reservedinstance";
                    /** @description Name of one of the file's policies. */
                    policy: string;
                    /**
                     * @description Where it is not sold.
                     * @default []
                     */
                    excludedMarkets?: string[];
                    /** @default [] */
                    purchasePrerequisites?: ("AzureSubscriptionRegistration" | "InventoryCheck")[];
                    /** @default [] */
                    inventoryVariables?: ("CustomerId" | "AzureSubscriptionId" | "ArmRegionName")[];
                    /** @default [] */
                    provisioningVariables?: ("Scope" | "SubscriptionId")[];
                };
            };
            /** @description Pay-as-you-go rates of VMs, for Azure Hybrid Benefit. */
            azureRates?: {
                /** @description A currency: ISO 4217. */
                currency: string;
                /** @description ARM name of the region. */
                region: string;
                /** @default 730 */
                hoursPerMonth?: number;
                /**
                 * Format: date
                 * @description The day of the rates.
                 */
                asOf: string;
                /** @description The source of the rates, shown beside every saving. */
                source: string;
                sizes: {
                    /** @description Such as Standard_D2s_v3. */
                    armSkuName: string;
                    cores: number;
                    windowsPerHour: number;
                    /** @description The rate of the same VM without Windows: the Linux rate. */
                    basePerHour: number;
                }[];
            };
            products: {
                id: string;
                title: string;
                description: string;
                /** @default Microsoft */
                publisherName?: string;
                /** @description Name of one of the file's families. */
                family: string;
                targetViews: ("SoftwareSubscriptions" | "AzureReservations" | "AzureReservationsVM" | "Software")[];
                /** @default [] */
                excludedMarkets?: string[];
                /** @description Versions that keys and files are accepted for, such as ["2025", "2022"]; absent: any version. */
                versions?: string[];
                /** @description False if the product has no product keys. By default software has keys. */
                hasKeys?: boolean;
                /** @description False if the product has no files to download. By default software has files. */
                hasFiles?: boolean;
                /** @description Core licences of Windows Server in one unit (Azure Hybrid Benefit). */
                coreLicences?: {
                    /** @enum {string} */
                    edition: "standard" | "datacenter";
                    cores: number;
                };
                skus: {
                    id: string;
                    title: string;
                    description: string;
                    minimumQuantity: number;
                    maximumQuantity: number;
                    /**
                     * @description Attributes shown unchanged, such as armSkuName and armRegionName.
                     * @default {}
                     */
                    dynamicAttributes?: {
                        [key: string]: string;
                    };
                    /**
                     * @description Regions without capacity, which inventory checks report.
                     * @default []
                     */
                    restrictions?: {
                        /** @default NotAvailableForSubscription */
                        reasonCode?: string;
                        description: string;
                        /**
                         * @description ARM names of regions; an empty list means everywhere.
                         * @default []
                         */
                        regions?: string[];
                    }[];
                    /**
                     * @description Products that a unit also covers: versions n-1 and n-2.
                     * @default []
                     */
                    includes?: {
                        productId: string;
                        skuId: string;
                        title: string;
                        /** @description Versions that keys and files are accepted for, such as ["2025", "2022"]; absent: any version. */
                        versions?: string[];
                    }[];
                    /**
                     * @description The effect of a renewal on the keys; absent if the SKU cannot be renewed.
                     * @enum {string}
                     */
                    renewal?: "keeps_keys" | "new_keys";
                    availabilities: {
                        /** @description May change; offers are bought as product:sku:availability. */
                        id: string;
                        /**
                         * @default commercial
                         * @enum {string}
                         */
                        segment?: "commercial" | "education" | "government" | "nonprofit";
                        terms: {
                            /** @enum {string} */
                            duration: "P1Y" | "P3Y";
                            description: string;
                            /** @description The price of one unit for the whole term, paid upfront: decimals by currency. */
                            prices: {
                                [key: string]: number;
                            };
                            /** @description Decimals by country, each in that country's currency. */
                            marketPrices?: {
                                [key: string]: number;
                            };
                        }[];
                    }[];
                }[];
            }[];
        };
        PublishCatalogAgainInput: {
            replaces?: string | null;
        };
        AnnounceMediaInput: {
            productId: string;
            version: string;
            language: string;
            fileType: string;
            /** Format: date */
            releaseDate?: string;
            fileName: string;
            sizeBytes: number;
            sha256: string;
            /** @default application/octet-stream */
            contentType?: string;
            /** @default 67108864 */
            partSizeBytes?: number;
        };
        ListMediaPartsInput: {
            partNumbers: number[];
        };
        CompleteMediaInput: {
            parts: {
                partNumber: number;
                etag: string;
            }[];
        };
        ImportKeysInput: {
            productId: string;
            version: string;
            /** @description The pool is low when it has at most this many keys. Absent: the pool keeps its own, and a new one has 100. */
            lowMark?: number;
            keys: string[];
        };
        AnnounceKeyImportInput: {
            productId: string;
            version: string;
            /** @description The pool is low when it has at most this many keys. Absent: the pool keeps its own, and a new one has 100. */
            lowMark?: number;
            keyCount: number;
            partCount: number;
            sha256: string;
        };
        AddKeyImportPartInput: {
            keys: string[];
        };
        MoveKeyImportInput: {
            productId: string;
            version: string;
        };
        SavePartnerInput: {
            name: string;
            country?: string;
        };
        SavePartnerClientInput: {
            /**
             * @default [
             *       "admin_agent"
             *     ]
             */
            roles?: ("admin_agent" | "sales_agent" | "helpdesk_agent")[];
        };
        SavePartnerAgentInput: {
            /**
             * @default [
             *       "admin_agent"
             *     ]
             */
            roles?: ("admin_agent" | "sales_agent" | "helpdesk_agent")[];
        };
        SavePartnerBrandInput: {
            name?: string | null;
            logo?: string | null;
            color?: string | null;
            supportEmail?: string | null;
            supportPhone?: string | null;
        };
        Me: {
            /** @description As audit records name the caller. */
            principalName: string;
            /** @description Where the issuer says it. */
            name?: string;
            email?: string;
            /** @description The program that asked. */
            applicationId?: string;
            roles: ("admin_agent" | "sales_agent" | "helpdesk_agent" | "operator")[];
            partner?: components["schemas"]["PartnerOfCaller"];
            brand?: components["schemas"]["Brand"];
            /**
             * @description Each operation of this contract that needs a role, by its operationId: whether the caller may, and which roles may.
             * @example {
             *       "cancelOrder": {
             *         "allowed": false,
             *         "roles": [
             *           "admin_agent"
             *         ]
             *       }
             *     }
             */
            operations: {
                [key: string]: {
                    allowed: boolean;
                    roles: ("admin_agent" | "sales_agent" | "helpdesk_agent" | "operator")[];
                };
            };
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Me";
            };
        };
        /** @description Absent for an operator without a partner. */
        PartnerOfCaller: {
            id: string;
            /** @description Absent while the operator has not added the partner. */
            name?: string;
            /** @example KR */
            country?: string;
        };
        Brand: {
            /** @description Absent: the partner's name is shown. */
            name?: string;
            /** @description A data URL of a PNG, JPEG or WebP of at most 24 KiB. */
            logo?: string;
            /** @example #0f6cbd */
            color?: string;
            /**
             * @description The colour of text on `color` that is easier to read.
             * @enum {string}
             */
            textColor?: "#000000" | "#ffffff";
            supportEmail?: string;
            /** @example +82 2 312 3456 */
            supportPhone?: string;
        };
        /** @description Host-relative and without the version: put /v1 before it. */
        Link: {
            uri: string;
            /** @enum {string} */
            method: "GET" | "PATCH";
            headers: {
                key: string;
                value: string;
            }[];
        };
        PartnerBrand: {
            partnerId: string;
            /** @description Absent: the partner's name is shown. */
            name?: string;
            /** @description A data URL of a PNG, JPEG or WebP of at most 24 KiB. */
            logo?: string;
            /** @example #0f6cbd */
            color?: string;
            /**
             * @description The colour of text on `color` that is easier to read.
             * @enum {string}
             */
            textColor?: "#000000" | "#ffffff";
            supportEmail?: string;
            /** @example +82 2 312 3456 */
            supportPhone?: string;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "PartnerBrand";
            };
        };
        Partner: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @example KR */
            country?: string;
            clients: components["schemas"]["ClientOfPartner"][];
            agents: components["schemas"]["AgentOfPartner"][];
            /** Format: date-time */
            createdDate: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Partner";
            };
        };
        ClientOfPartner: {
            clientName: string;
            /** @description Absent while the client is being added. */
            clientId?: string;
            roles: ("admin_agent" | "sales_agent" | "helpdesk_agent")[];
            /** Format: date-time */
            createdDate: string;
        };
        AgentOfPartner: {
            email: string;
            roles: ("admin_agent" | "sales_agent" | "helpdesk_agent")[];
            /** Format: date-time */
            invitedDate: string;
        };
        PartnerAgent: {
            /** Format: uuid */
            partnerId: string;
            email: string;
            roles: ("admin_agent" | "sales_agent" | "helpdesk_agent")[];
            /** Format: date-time */
            invitedDate: string;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "PartnerAgent";
            };
        };
        PartnerClient: {
            /** Format: uuid */
            partnerId: string;
            clientName: string;
            /** @description Absent while the client is being added. */
            clientId?: string;
            roles: ("admin_agent" | "sales_agent" | "helpdesk_agent")[];
            /** Format: date-time */
            createdDate: string;
            /** @description Shown only in the response that creates it. */
            clientSecret?: string;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "PartnerClient";
            };
        };
        Attention: {
            /** @description Links that end within 3 days, or have 5 downloads left or fewer. */
            downloadLinks: {
                total: number;
                items: {
                    customerId: string;
                    customerName?: string;
                    entitlementId: string;
                    orderId: string;
                    /** @description The alternateId of the order. */
                    orderNumber: string;
                    friendlyName: string;
                    quantity: number;
                    version: string;
                    language: string;
                    fileType: string;
                    /** @description Downloads left. */
                    left: number;
                    /** Format: date-time */
                    endsAt: string;
                }[];
            };
            /** @description Links that have ended, and whose customers asked for a new one within 30 days, the newest first. */
            linkRequests: {
                total: number;
                items: {
                    customerId: string;
                    customerName?: string;
                    entitlementId: string;
                    orderId: string;
                    /** @description The alternateId of the order. */
                    orderNumber: string;
                    friendlyName: string;
                    quantity: number;
                    version: string;
                    language: string;
                    fileType: string;
                    /** Format: date-time */
                    requestedAt: string;
                }[];
            };
            /** @description Terms that end within 90 days and that nothing renews. */
            terms: {
                total: number;
                items: {
                    customerId: string;
                    customerName?: string;
                    entitlementId: string;
                    orderId: string;
                    /** @description The alternateId of the order. */
                    orderNumber: string;
                    friendlyName: string;
                    quantity: number;
                    /** Format: date-time */
                    endsAt: string;
                    /** @description Days: the smallest mark that the end is within. */
                    within: 90 | 30 | 7;
                }[];
            };
            /** @description Cancellation windows that close within 7 days. */
            cancellations: {
                total: number;
                items: {
                    customerId: string;
                    customerName?: string;
                    entitlementId: string;
                    orderId: string;
                    /** @description The alternateId of the order. */
                    orderNumber: string;
                    friendlyName: string;
                    quantity: number;
                    /** Format: date-time */
                    until: string;
                }[];
            };
            /** @description Problem reports that need an answer. In the first call only. */
            reports: {
                customerId?: string;
                customerName?: string;
                id: string;
                title: string;
                /** @enum {string} */
                status: "open" | "attention_needed" | "approved" | "declined" | "closed";
                /** Format: date-time */
                modifiedAt: string;
            }[];
            /** @description This month's charges less refunds, for those who see invoices. */
            charges?: {
                /** @example USD */
                currencyCode: string;
                amount: number;
                hasMore: boolean;
            }[];
            /** @description The last ten actions, for admin agents. Looks at keys and links are left out. */
            actions?: {
                customerId?: string;
                customerName?: string;
                id: string;
                /** Format: date-time */
                at: string;
                by: string;
                orderId?: string;
                operationType: string;
                resourceType: string;
                resourceId: string;
            }[];
            customersRead: number;
            /** @description More customers are read with `after` and this. */
            next?: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Attention";
            };
        };
        Inventory: {
            productId: string;
            skuId: string;
            isRestricted: boolean;
            restrictions: {
                reasonCode: string;
                description: string;
                properties: {
                    /** @constant */
                    type: "Location";
                    values: string;
                };
            }[];
        }[];
        ProductCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["Product"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Product: {
            id: string;
            title: string;
            description: string;
            productType: {
                id: string;
                displayName: string;
            };
            isMicrosoftProduct: boolean;
            publisherName: string;
            links: {
                self: components["schemas"]["Link"];
                skus: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Product";
            };
        };
        SkuCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["Sku"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Sku: {
            /** @description Unique inside its product. */
            id: string;
            productId: string;
            title: string;
            description: string;
            minimumQuantity: number;
            maximumQuantity: number;
            /** @constant */
            isTrial: false;
            supportedBillingCycles: "one_time"[];
            purchasePrerequisites: ("AzureSubscriptionRegistration" | "InventoryCheck")[];
            inventoryVariables: ("CustomerId" | "AzureSubscriptionId" | "ArmRegionName")[];
            provisioningVariables: ("Scope" | "SubscriptionId" | "Duration")[];
            dynamicAttributes: {
                [key: string]: string;
            };
            links: {
                self: components["schemas"]["Link"];
                availabilities: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Sku";
            };
        };
        AvailabilityCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["Availability"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Availability: {
            /** @description Changes over time: list it before you buy. */
            id: string;
            productId: string;
            skuId: string;
            /** @description The id that a cart or an order line names: product:sku:availability. */
            catalogItemId: string;
            defaultCurrency: {
                /** @example USD */
                code: string;
                symbol: string;
            };
            /** @enum {string} */
            segment: "commercial" | "education" | "government" | "nonprofit";
            country: string;
            /** @constant */
            isPurchasable: true;
            isRenewable: boolean;
            terms: {
                id: string;
                /** @enum {string} */
                duration: "P1Y" | "P3Y";
                description: string;
                /** @constant */
                billingCycle: "one_time";
                /** @description The price of one unit for the whole term, paid upfront. */
                price: {
                    amount: number;
                    /** @example USD */
                    currencyCode: string;
                    taxIncluded: boolean;
                };
            }[];
            product: components["schemas"]["Product"];
            sku: components["schemas"]["Sku"];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Availability";
            };
        };
        ProductPromotionCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["ProductPromotion"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        ProductPromotion: {
            id: string;
            name: string;
        };
        PromotionEligibilityCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["PromotionEligibilities"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        PromotionEligibilities: {
            id: number;
            catalogItemId: string;
            quantity?: number;
            termDuration?: string;
            billingCycle?: string;
            eligibilities: {
                promotionId: string;
                /** @constant */
                isEligible: false;
                errors: {
                    /** @constant */
                    type: "InvalidPromotion";
                    description: string;
                }[];
            }[];
            attributes: {
                /** @constant */
                objectType: "PromotionEligibilities";
            };
        };
        CustomerCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["Customer"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Customer: {
            id: string;
            /** Format: uuid */
            commerceId: string;
            companyProfile: components["schemas"]["CustomerCompanyProfile"];
            /** @enum {string} */
            relationshipToPartner: "reseller" | "none";
            customDomains: string[];
            /** Format: date-time */
            createdDate: string;
            holdings?: components["schemas"]["CustomerHoldings"];
            links: {
                self: components["schemas"]["Link"];
                profile: components["schemas"]["Link"];
                products: components["schemas"]["Link"];
                orders: components["schemas"]["Link"];
                subscriptions: components["schemas"]["Link"];
                entitlements: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Customer";
                etag: string;
            };
        };
        CustomerCompanyProfile: {
            tenantId: string;
            domain: string;
            companyName: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            email?: string;
            address?: components["schemas"]["Address"];
            organizationRegistrationNumber?: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "CustomerCompanyProfile";
            };
        };
        Address: {
            country?: string;
            region?: string;
            city?: string;
            state?: string;
            addressLine1?: string;
            addressLine2?: string;
            postalCode?: string;
            firstName?: string;
            middleName?: string;
            lastName?: string;
            phoneNumber?: string;
        };
        /** @description With holdings=true, in the list. */
        CustomerHoldings: {
            activeItems: number;
            /** Format: date-time */
            nextEnd?: string;
            /** @description True if older orders were not counted. */
            hasMore: boolean;
        };
        CreatedCustomer: {
            id: string;
            /** Format: uuid */
            commerceId: string;
            companyProfile: components["schemas"]["CustomerCompanyProfile"];
            /** @enum {string} */
            relationshipToPartner: "reseller" | "none";
            customDomains: string[];
            /** Format: date-time */
            createdDate: string;
            holdings?: components["schemas"]["CustomerHoldings"];
            links: {
                self: components["schemas"]["Link"];
                profile: components["schemas"]["Link"];
                products: components["schemas"]["Link"];
                orders: components["schemas"]["Link"];
                subscriptions: components["schemas"]["Link"];
                entitlements: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Customer";
                etag: string;
            };
            billingProfile: components["schemas"]["CustomerBillingProfile"];
            /** @description No account is made in the tenant: the password is empty. */
            userCredentials: {
                userName: string;
                password: string;
            };
        };
        CustomerBillingProfile: {
            id: string;
            firstName?: string;
            lastName?: string;
            /** @description Empty if the partner gave none. */
            email: string;
            culture: string;
            language: string;
            companyName: string;
            defaultAddress?: components["schemas"]["Address"];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "CustomerBillingProfile";
                etag: string;
            };
        };
        CustomerQualification: {
            /** @enum {string} */
            qualification: "None" | "Education" | "GovernmentCommunityCloud" | "StateOwnedEntity";
        };
        ValidationStatus: {
            /** @constant */
            type: "account";
            /** @constant */
            status: "allowed";
        };
        RelationshipCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: unknown[];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        CountryValidationRules: {
            iso2Code: string;
            defaultCulture: string;
            isStateRequired: boolean;
            /** @description ISO 3166-2 without the country's code. */
            supportedStatesList: string[];
            supportedLanguagesList: string[];
            supportedCulturesList: string[];
            isPostalCodeRequired: boolean;
            /** @description Null if unknown. */
            postalCodeRegex: string | null;
            isCityRequired: boolean;
            isVatIdSupported: boolean;
            /** @description Null if unknown. */
            phoneNumberRegex: string | null;
            isTaxIdSupported: boolean;
            /** @constant */
            isTaxIdOptional: true;
            vatIdRegex?: string;
            countryCallingCodesList: string[];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "CountryValidationRules";
            };
        };
        AddressValidationResponse: {
            originalAddress: components["schemas"]["CheckedAddress"];
            /** @description None: no map is asked. */
            suggestedAddresses: components["schemas"]["CheckedAddress"][];
            /**
             * @description NotValidated: the address keeps its country's rules, and whether it exists is not known. None: it breaks them.
             * @enum {string}
             */
            status: "NotValidated" | "None";
            validationMessage: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "AddressValidationResponse";
            };
        };
        CheckedAddress: {
            country: string;
            city?: string;
            state?: string;
            region?: string;
            addressLine1?: string;
            addressLine2?: string;
            postalCode?: string;
            firstName?: string;
            middleName?: string;
            lastName?: string;
            phoneNumber?: string;
        };
        AgreementMetaDataCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["AgreementMetaData"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        AgreementMetaData: {
            templateId: string;
            /** @enum {string} */
            agreementType: "MicrosoftCustomerAgreement" | "MicrosoftCloudAgreement";
            /** Format: uri */
            agreementLink: string;
            versionRank: number;
        };
        AgreementCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["Agreement"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Agreement: {
            primaryContact: {
                firstName: string;
                lastName: string;
                email: string;
                phoneNumber?: string;
            };
            templateId: string;
            /** Format: date-time */
            dateAgreed: string;
            /** @enum {string} */
            type: "MicrosoftCustomerAgreement" | "MicrosoftCloudAgreement";
            /** @description The caller that recorded it. */
            userId: string;
            /** Format: uri */
            agreementLink: string;
        };
        PartnerOrganizationProfile: {
            id: string;
            companyName: string;
            defaultAddress: components["schemas"]["ProfileAddress"];
            tenantId: string;
            domain: string;
            email?: string;
            language?: string;
            culture?: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "PartnerOrganizationProfile";
            };
        };
        /** @description Lines that were never said are empty. */
        ProfileAddress: {
            country: string;
            city: string;
            addressLine1: string;
            region?: string;
            state?: string;
            addressLine2?: string;
            postalCode?: string;
            firstName?: string;
            lastName?: string;
            phoneNumber?: string;
        };
        LegalBusinessProfile: {
            companyName: string;
            address: components["schemas"]["ProfileAddress"];
            primaryContact: components["schemas"]["ProfileContact"];
            companyApproverAddress?: components["schemas"]["ProfileAddress"];
            companyApproverEmail?: string;
            /**
             * @description The operator adds partners.
             * @constant
             */
            vettingStatus: "authorized";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "LegalBusinessProfile";
            };
        };
        ProfileContact: {
            firstName: string;
            lastName: string;
            email: string;
            phoneNumber?: string;
        };
        PartnerBillingProfile: {
            companyName: string;
            address: components["schemas"]["ProfileAddress"];
            primaryContact: components["schemas"]["ProfileContact"];
            purchaseOrderNumber?: string;
            taxId?: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "PartnerBillingProfile";
            };
        };
        SupportProfile: {
            email: string;
            telephone: string;
            website: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "SupportProfile";
            };
        };
        MpnProfile: {
            partnerName: string;
            /** @description This service has none: empty. */
            mpnId: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "MpnProfile";
            };
        };
        Cart: {
            id: string;
            /** Format: date-time */
            creationTimestamp: string;
            /** Format: date-time */
            lastModifiedTimestamp: string;
            /** Format: date-time */
            expirationTimestamp: string;
            lastModifiedUser: string;
            /** @enum {string} */
            status: "Active" | "Ordered";
            lineItems: components["schemas"]["CartLineItem"][];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Cart";
                etag: string;
            };
        };
        CartLineItem: {
            id: number;
            catalogItemId: string;
            quantity: number;
            /** @constant */
            billingCycle: "one_time";
            /** @enum {string} */
            termDuration?: "P1Y" | "P3Y";
            friendlyName?: string;
            provisioningContext?: {
                [key: string]: string;
            };
            /** @description Lines of a group share an order. */
            orderGroup?: string;
            /** @example USD */
            currencyCode?: string;
            /** @description Of today; previousPrice is what was agreed, where that is another. */
            pricing?: {
                price: number;
                extendedPrice: number;
                previousPrice?: number;
            };
            /** @description What is wrong with the line. */
            error?: {
                errorCode: number;
                errorDescription: string;
            };
        };
        CartCheckoutResult: {
            orders: components["schemas"]["Order"][];
            /** @description Groups that could not be ordered; check the cart out again. */
            orderErrors: {
                orderGroupId: string;
                code: number;
                description: string;
            }[];
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "CartCheckoutResult";
            };
        };
        Order: {
            id: string;
            alternateId: string;
            referenceCustomerId: string;
            /** @constant */
            billingCycle: "one_time";
            /** @example USD */
            currencyCode: string;
            currencySymbol: string;
            lineItems: components["schemas"]["OrderLineItem"][];
            totalPrice?: number;
            /** Format: date-time */
            creationDate: string;
            /** @enum {string} */
            status: "completed" | "cancelled";
            /** @constant */
            transactionType: "UserPurchase";
            links: {
                self: components["schemas"]["Link"];
                provisioningStatus: components["schemas"]["Link"];
                patchOperation: components["schemas"]["Link"];
                cancellation: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Order";
                etag: string;
            };
        };
        OrderLineItem: {
            lineItemNumber: number;
            offerId: string;
            /** Format: uuid */
            subscriptionId: string;
            /** @enum {string} */
            termDuration: "P1Y" | "P3Y";
            /** @enum {string} */
            transactionType: "New" | "renew" | "cancel";
            renewsSubscriptionId?: string;
            renewedBySubscriptionId?: string;
            friendlyName: string;
            /** @description 0 once it is cancelled. */
            quantity: number;
            provisioningContext?: {
                [key: string]: string;
            };
            /** @description With include_price=true. */
            pricing?: {
                listPrice: number;
                price: number;
                extendedPrice: number;
            };
            /**
             * Format: date-time
             * @description Of a line that is cancelled or being cancelled.
             */
            cancelledDate?: string;
            /** @description What its cancellation pays back. Helpdesk agents see none. */
            settlement?: components["schemas"]["Settlement"];
            links: {
                product: components["schemas"]["Link"];
                sku: components["schemas"]["Link"];
                availability: components["schemas"]["Link"];
                subscription: components["schemas"]["Link"];
            };
        };
        Settlement: {
            /** @example USD */
            currencyCode: string;
            paid: number;
            /** @description For the days used. */
            used: number;
            /** @description The early-termination fee. */
            fee: number;
            /** @description What comes back: paid - used - fee. */
            refund: number;
        };
        FoundOrderCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["FoundOrder"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        FoundOrder: {
            id: string;
            alternateId: string;
            referenceCustomerId: string;
            /** @constant */
            billingCycle: "one_time";
            /** @example USD */
            currencyCode: string;
            currencySymbol: string;
            lineItems: components["schemas"]["OrderLineItem"][];
            totalPrice?: number;
            /** Format: date-time */
            creationDate: string;
            /** @enum {string} */
            status: "completed" | "cancelled";
            /** @constant */
            transactionType: "UserPurchase";
            links: {
                self: components["schemas"]["Link"];
                provisioningStatus: components["schemas"]["Link"];
                patchOperation: components["schemas"]["Link"];
                cancellation: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Order";
                etag: string;
            };
            customer: {
                id: string;
                companyName: string;
                domain: string;
            };
        };
        OrderCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["Order"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        OrderLineItemProvisioningStatusCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: {
                lineItemNumber: number;
                /** @enum {string} */
                status: "fulfilled" | "unfulfilled";
                quantityProvisioningInformation: {
                    quantity: number;
                    /** @enum {string} */
                    status: "fulfilled" | "unfulfilled";
                }[];
                attributes: {
                    /** @constant */
                    objectType: "OrderLineItemProvisioningStatus";
                };
            }[];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        CancellationPreview: {
            orderId: string;
            lines: components["schemas"]["CancellationPreviewLine"][];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "CancellationPreview";
                etag: string;
            };
        };
        CancellationPreviewLine: {
            lineItemNumber: number;
            cancellable: boolean;
            /** @description Why it is not. */
            reason?: string;
            /** Format: date-time */
            windowEndsAt: string;
            /** @description Whole days, rounded down. */
            daysLeft: number;
            /** @description Whole days since the window ended, if it has. */
            daysSince?: number;
            /**
             * @description The same as a code that does not change.
             * @example CANCELLATION_WINDOW_PASSED
             */
            reasonCode?: string;
            /** @example USD */
            currencyCode?: string;
            paid?: number;
            /** @description For the days used. */
            used?: number;
            /** @description The early-termination fee. */
            fee?: number;
            /** @description What comes back: paid - used - fee. */
            refund?: number;
            /** @description The policy in words, in the caller's language. */
            feePolicy: string;
            policy: components["schemas"]["CancellationPolicy"];
            /** @description What the year's bound of refunds still lets go back. */
            refundsLeft?: number;
        };
        CancellationPolicy: {
            windowDays: number;
            fee: components["schemas"]["TerminationFee"];
            /** @description Days after the purchase without a fee. */
            freeDays: number;
            /** @enum {string} */
            proration: "day" | "full" | "none";
            /** @description The cap of all refunds to a customer in any 12 months. */
            yearlyRefunds?: {
                amount: number;
                /** @example USD */
                currencyCode: string;
            };
        };
        TerminationFee: {
            /** @enum {string} */
            kind: "none" | "percent" | "fixed";
            /**
             * @description Of the remaining commitment.
             * @example 12
             */
            percent?: number;
            /** @description The cap of a percentage. */
            most?: {
                amount: number;
                /** @example USD */
                currencyCode: string;
            };
            /** @description Of a fixed fee. */
            amount?: {
                amount: number;
                /** @example USD */
                currencyCode: string;
            };
        };
        EmptyCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: unknown[];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        SubscriptionCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["Subscription"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Subscription: {
            /** Format: uuid */
            id: string;
            offerId: string;
            offerName: string;
            friendlyName: string;
            productType: {
                id: string;
                displayName: string;
            };
            quantity: number;
            /** @constant */
            unitType: "Licenses";
            /** @constant */
            hasPurchasableAddons: false;
            /** Format: date-time */
            creationDate: string;
            /** Format: date-time */
            effectiveStartDate: string;
            /** Format: date-time */
            commitmentEndDate: string;
            /** @enum {string} */
            status: "active" | "expired" | "deleted";
            /**
             * @description A renewal is an order of its own.
             * @constant
             */
            autoRenewEnabled: false;
            /** @constant */
            isTrial: false;
            /** @constant */
            billingType: "license";
            /** @constant */
            billingCycle: "one_time";
            /** @enum {string} */
            termDuration: "P1Y" | "P3Y";
            isMicrosoftProduct: boolean;
            publisherName?: string;
            /** @constant */
            contractType: "subscription";
            orderId: string;
            refundOptions: {
                /** @enum {string} */
                type: "Full" | "Partial";
                /** Format: date-time */
                expiresAt: string;
            }[];
            /** Format: date-time */
            cancellationAllowedUntilDate?: string;
            links: {
                self: components["schemas"]["Link"];
                order: components["schemas"]["Link"];
                product: components["schemas"]["Link"];
                sku: components["schemas"]["Link"];
                availability: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Subscription";
                etag: string;
            };
        };
        SubscriptionProvisioningStatus: {
            /** Format: uuid */
            skuId: string;
            /** @description 0 once it is cancelled. */
            quantity: number;
            /** Format: date-time */
            endDate: string;
            /** @enum {string} */
            status: "success" | "none";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "SubscriptionProvisioningStatus";
            };
        };
        SupportContact: {
            supportTenantId: string;
            /** @description Empty: partners have none here. */
            supportMpnId: string;
            name: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "SupportContact";
            };
        };
        SubscriptionRegistrationStatus: {
            /** Format: uuid */
            subscriptionId: string;
            /** @enum {string} */
            status: "registered" | "notregistered";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "SubscriptionRegistrationStatus";
            };
        };
        EntitlementCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["Entitlement"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Entitlement: {
            /** @description {orderId}:{lineItemId}:{productId} */
            id: string;
            referenceOrder: {
                id: string;
                lineItemId: string;
                alternateId: string;
            };
            productId: string;
            skuId: string;
            /** @description 0 once it is cancelled. */
            quantity: number;
            quantityDetails: {
                quantity: number;
                /** @enum {string} */
                status: "fulfilled" | "unfulfilled";
            }[];
            /** @description Leads to what is reserved. Software has none. */
            entitledArtifacts: components["schemas"]["EntitledArtifact"][];
            /** @enum {string} */
            entitlementType: "software" | "reservedinstance";
            friendlyName: string;
            /** @enum {string} */
            state: "active" | "cancelling" | "cancelled" | "expired";
            /** Format: date-time */
            purchasedAt: string;
            /**
             * Format: date-time
             * @description The end of the term, with or without showExpiry.
             */
            expiryDate: string;
            downloadLinks: components["schemas"]["DownloadLinkStates"];
            /** @description Of an active item; absent once it is renewed. */
            cancellation?: components["schemas"]["CancellationWindow"];
            /**
             * Format: date-time
             * @description Of an item that is cancelled or being cancelled.
             */
            cancelledAt?: string;
            /** @description The amounts of its cancellation. Helpdesk agents see none. */
            settlement?: components["schemas"]["Settlement"];
            /** @description What the licence covers besides its own product. */
            includedEntitlements: components["schemas"]["IncludedEntitlement"][];
            links: {
                self: components["schemas"]["Link"];
                options: components["schemas"]["Link"];
                downloads: components["schemas"]["Link"];
                keys: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Entitlement";
            };
        };
        EntitledArtifact: {
            /** @constant */
            artifactType: "reservedinstance";
            /** Format: uuid */
            resourceId: string;
            link: components["schemas"]["Link"];
        };
        DownloadLinkStates: {
            /** @description Links that work now. */
            active: number;
            /** @description Downloads left on the links that work. */
            left: number;
            /**
             * Format: date-time
             * @description The end of the link that ends first.
             */
            endsAt?: string;
            items: {
                version: string;
                language: string;
                fileType: string;
                /** @enum {string} */
                state: "active" | "expired" | "exhausted" | "revoked" | "replaced";
                downloadsUsed: number;
                downloadLimit: number;
                left: number;
                /** Format: date-time */
                endsAt: string;
                /**
                 * Format: date-time
                 * @description When its customer last asked for a new link, since this one ended.
                 */
                requestedAt?: string;
            }[];
        };
        CancellationWindow: {
            /**
             * Format: date-time
             * @description The last instant to cancel. It may be over.
             */
            until: string;
            /** @description Whole days, rounded down. */
            daysLeft: number;
            open: boolean;
        };
        IncludedEntitlement: {
            /** @description {orderId}:{lineItemId}:{productId} */
            id: string;
            referenceOrder: {
                id: string;
                lineItemId: string;
                alternateId: string;
            };
            productId: string;
            skuId: string;
            /** @description 0 once it is cancelled. */
            quantity: number;
            quantityDetails: {
                quantity: number;
                /** @enum {string} */
                status: "fulfilled" | "unfulfilled";
            }[];
            /** @description Leads to what is reserved. Software has none. */
            entitledArtifacts: components["schemas"]["EntitledArtifact"][];
            /** @enum {string} */
            entitlementType: "software" | "reservedinstance";
            friendlyName: string;
            /** @enum {string} */
            state: "active" | "cancelling" | "cancelled" | "expired";
            /** Format: date-time */
            purchasedAt: string;
            /**
             * Format: date-time
             * @description The end of the term, with or without showExpiry.
             */
            expiryDate: string;
            downloadLinks: components["schemas"]["DownloadLinkStates"];
            includedEntitlements: unknown[];
            links: {
                self: components["schemas"]["Link"];
                options: components["schemas"]["Link"];
                downloads: components["schemas"]["Link"];
                keys: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Entitlement";
            };
        };
        EntitlementOptions: {
            versions: {
                version: string;
                /** @description True for the first version, and for no other. */
                isNewest: boolean;
                /**
                 * Format: date
                 * @description The day of the release, where it is known.
                 */
                releaseDate?: string;
                /** @description False if the product has no keys. */
                hasKey: boolean;
                /** @description Empty for a key without files: ask for it by its version alone. */
                languages: {
                    language: string;
                    languageLabel: components["schemas"]["Label"];
                    fileTypes: {
                        fileType: string;
                        fileTypeLabel: components["schemas"]["Label"];
                        /**
                         * @description None if the file is for every architecture.
                         * @enum {string}
                         */
                        architecture?: "x64" | "arm64" | "x86";
                        architectureLabel?: components["schemas"]["Label"];
                        /**
                         * Format: date
                         * @description The day of the release, where it is known.
                         */
                        releaseDate?: string;
                        mediaId: string;
                        fileName: string;
                        sizeBytes: number;
                        sha256: string;
                    }[];
                }[];
            }[];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "EntitlementOptions";
            };
        };
        Label: {
            en: string;
            ko: string;
        };
        DownloadLinkCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["DownloadLinkWithHistory"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        DownloadLinkWithHistory: {
            id: string;
            /**
             * Format: uri
             * @description None once it is revoked.
             */
            url?: string;
            version: string;
            language: string;
            languageLabel: components["schemas"]["Label"];
            fileType: string;
            fileTypeLabel: components["schemas"]["Label"];
            /**
             * @description None if the file is for every architecture.
             * @enum {string}
             */
            architecture?: "x64" | "arm64" | "x86";
            architectureLabel?: components["schemas"]["Label"];
            fileName: string;
            sizeBytes: number;
            sha256: string;
            /** @enum {string} */
            state: "active" | "expired" | "exhausted" | "revoked" | "replaced";
            /** @description For whom it is. No page of it shows this. */
            note?: string;
            /**
             * Format: date-time
             * @description When its customer last asked for a new link, since this one ended.
             */
            requestedAt?: string;
            /** @description 1 for the first; opened again, one more. */
            window: number;
            /** Format: date-time */
            openedAt: string;
            openedBy: string;
            /** Format: date-time */
            expiresAt: string;
            downloadsUsed: number;
            downloadLimit: number;
            downloads: {
                /** Format: date-time */
                at: string;
                sourceIp: string;
                agent: string;
                /** @description How often it went on after it broke. */
                resumed: number;
            }[];
            /** @description False if its file was withdrawn, and no other is on offer for its version, language and file type: the link works until it ends, and cannot be opened again. */
            onOffer: boolean;
            /** @description The latest ones. */
            pastWindows: components["schemas"]["PastWindow"][];
        };
        PastWindow: {
            /** @description 1 for the first; opened again, one more. */
            window: number;
            /** Format: date-time */
            openedAt: string;
            openedBy: string;
            /** Format: date-time */
            expiresAt: string;
            downloadsUsed: number;
            downloadLimit: number;
            downloads: {
                /** Format: date-time */
                at: string;
                sourceIp: string;
                agent: string;
                /** @description How often it went on after it broke. */
                resumed: number;
            }[];
        };
        Download: {
            /** @description None if the product has no keys. */
            productKey?: {
                value: string;
                /** @description The end of the key, by which people tell keys apart. */
                lastFive: string;
                /** @constant */
                type: "MAK";
                version: string;
            };
            /** @description None if the version has no files, as with access licences. */
            link?: components["schemas"]["DownloadLink"];
            attributes: {
                /** @constant */
                objectType: "Download";
            };
        };
        /** @description 14 days or 50 downloads, whichever ends first. */
        DownloadLink: {
            id: string;
            /**
             * Format: uri
             * @description None once it is revoked.
             */
            url?: string;
            version: string;
            language: string;
            languageLabel: components["schemas"]["Label"];
            fileType: string;
            fileTypeLabel: components["schemas"]["Label"];
            /**
             * @description None if the file is for every architecture.
             * @enum {string}
             */
            architecture?: "x64" | "arm64" | "x86";
            architectureLabel?: components["schemas"]["Label"];
            fileName: string;
            sizeBytes: number;
            sha256: string;
            /** @enum {string} */
            state: "active" | "expired" | "exhausted" | "revoked" | "replaced";
            /** @description For whom it is. No page of it shows this. */
            note?: string;
            /**
             * Format: date-time
             * @description When its customer last asked for a new link, since this one ended.
             */
            requestedAt?: string;
            /** @description 1 for the first; opened again, one more. */
            window: number;
            /** Format: date-time */
            openedAt: string;
            openedBy: string;
            /** Format: date-time */
            expiresAt: string;
            downloadsUsed: number;
            downloadLimit: number;
            downloads: {
                /** Format: date-time */
                at: string;
                sourceIp: string;
                agent: string;
                /** @description How often it went on after it broke. */
                resumed: number;
            }[];
        };
        ProductKeyCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["ProductKey"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        ProductKey: {
            /** @description Only while it is active. */
            value?: string;
            /** @description The end of the key, by which people tell keys apart. */
            lastFive: string;
            /** @constant */
            type: "MAK";
            version: string;
            /** @enum {string} */
            state: "active" | "revoked" | "expired";
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            revokedAt?: string;
        };
        ReservedInstanceArtifactDetails: {
            /** @constant */
            type: "reservedinstance";
            reservations: components["schemas"]["Reservation"][];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "ReservedInstanceArtifactDetails";
            };
        };
        Reservation: {
            /** Format: uuid */
            reservationId: string;
            /** @enum {string} */
            scopeType: "Shared" | "Single";
            displayName: string;
            /** @description The Azure subscription, if single. */
            appliedScopes: string[];
            /** @description 0 once it is cancelled. */
            quantity: number;
            /** Format: date-time */
            expiryDateTime: string;
            /** Format: date-time */
            effectiveDateTime: string;
            /** @enum {string} */
            provisioningState: "Succeeded" | "Cancelled" | "Expired";
        };
        HybridBenefit: {
            /** @description The newest purchases. The editions count all of them. */
            licences: {
                orderId: string;
                lineItemNumber: number;
                friendlyName: string;
                /** @enum {string} */
                edition: "standard" | "datacenter";
                quantity: number;
                coreLicences: number;
                /** Format: date-time */
                endsAt: string;
            }[];
            editions: {
                /** @enum {string} */
                edition: "standard" | "datacenter";
                coreLicences: number;
                /** @description One or the other. */
                covers: {
                    vmsUpTo8Cores: number;
                    vmsUpTo16Cores: number;
                };
                /** @enum {string} */
                use: "convert" | "reuse";
                explanation: string;
                savings: components["schemas"]["HybridBenefitSaving"][];
            }[];
            /** @description Null where the catalog has no rates. */
            rates: {
                /** @example USD */
                currency: string;
                region: string;
                hoursPerMonth: number;
                /** Format: date */
                asOf: string;
                source: string;
            } | null;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "HybridBenefit";
            };
        };
        /** @description If all VMs are of this size. */
        HybridBenefitSaving: {
            armSkuName: string;
            cores: number;
            vms: number;
            windowsRatePerHour: number;
            baseRatePerHour: number;
            percent: number;
            /** @example USD */
            currencyCode: string;
            monthlySaving: number;
            arithmetic: string;
        };
        InvoiceCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["Invoice"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        Invoice: {
            /** @example 2026-11-USD */
            id: string;
            /** Format: date-time */
            invoiceDate: string;
            /** Format: date-time */
            billingPeriodStart: string;
            /** Format: date-time */
            billingPeriodEnd: string;
            /** Format: date-time */
            billingPeriodStartDate: string;
            /**
             * Format: date-time
             * @description The last millisecond of the month.
             */
            billingPeriodEndDate: string;
            /** @constant */
            state: "closed";
            totalCharges: number;
            /** @description Payments are not recorded here: always 0. */
            paidAmount: number;
            /** @example USD */
            currencyCode: string;
            currencySymbol: string;
            lineItemCount: number;
            /** @constant */
            documentType: "invoice";
            /** @constant */
            invoiceType: "OneTime";
            /** @description Host-relative, without the version. */
            pdfDownloadLink: string;
            invoiceDetails: components["schemas"]["InvoiceDetail"][];
            links: {
                self: components["schemas"]["Link"];
                lineItems: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Invoice";
            };
        };
        InvoiceDetail: {
            /** @constant */
            invoiceLineItemType: "billing_line_items";
            /** @constant */
            billingProvider: "one_time";
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "InvoiceDetail";
            };
        };
        InvoiceLineItemCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["OneTimeInvoiceLineItem"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        OneTimeInvoiceLineItem: {
            partnerId: string;
            customerId: string;
            customerName: string;
            customerDomainName: string;
            customerCountry: string;
            /** @description Empty while the line is unbilled. */
            invoiceNumber: string;
            mpnId: string;
            orderId: string;
            alternateId: string;
            /** Format: date-time */
            orderDate: string;
            lineItemNumber: number;
            productId: string;
            skuId: string;
            availabilityId: string;
            productName: string;
            skuName: string;
            publisherName: string;
            subscriptionId: string;
            subscriptionDescription: string;
            termAndBillingCycle: string;
            /** @enum {string} */
            chargeType: "purchase" | "refund" | "termination_fee";
            /** Format: date-time */
            chargeStartDate: string;
            /** Format: date-time */
            chargeEndDate: string;
            unitPrice: number;
            effectiveUnitPrice: number;
            unitType: string;
            quantity: number;
            /** @description Signed: all lines add up to the invoice. */
            subtotal: number;
            /** @constant */
            taxTotal: 0;
            totalForCustomer: number;
            /** @example USD */
            currency: string;
            /**
             * Format: date-time
             * @description When the charge was made.
             */
            date: string;
            /** @constant */
            invoiceLineItemType: "billing_line_items";
            /** @constant */
            billingProvider: "one_time";
            attributes: {
                /** @constant */
                objectType: "OneTimeInvoiceLineItem";
            };
        };
        InvoiceSummary: {
            /** @description The sum of all invoices in the currency. */
            balanceAmount: number;
            /** @example USD */
            currencyCode: string;
            currencySymbol: string;
            /** Format: date-time */
            accountingDate: string;
            /** Format: date-time */
            firstInvoiceCreationDate: string;
            /** Format: date-time */
            latestInvoiceDate: string;
            /**
             * Format: date-time
             * @description Payments are not recorded here.
             */
            lastPaymentDate: string;
            lastPaymentAmount: number;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "InvoiceSummary";
            };
        };
        InvoiceSummaryCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["InvoiceSummary"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        UnbilledLineItemCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["OneTimeInvoiceLineItem"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        EstimateLinkCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["EstimateLink"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        EstimateLink: {
            title: string;
            description: string;
            period: string;
            link: components["schemas"]["Link"];
        };
        ApprovalPreview: {
            serviceRequestId: string;
            orderId: string;
            amount: number;
            /** @example USD */
            currencyCode: string;
            /**
             * @description Approving any amount ends the purchase: its keys and links are revoked.
             * @constant
             */
            cancelsPurchase: true;
            /** @description The same in words, in the caller's language. */
            effect: string;
            needsSecondOperator: boolean;
            exceptions: ("window_passed" | "above_bound" | "above_yearly_refunds")[];
            lines: {
                lineItemNumber: number;
                friendlyName: string;
                quantity: number;
                /** @description What a cancellation pays back by the rule. */
                due: components["schemas"]["Settlement"];
                /** @description What this approval pays back. */
                settlement: components["schemas"]["Settlement"];
            }[];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "ApprovalPreview";
            };
        };
        SupportTopicCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["SupportTopic"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        SupportTopic: {
            id: string;
            name: string;
            description: string;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "SupportTopic";
            };
        };
        ServiceRequest: {
            id: string;
            title: string;
            description: string;
            /** @enum {string} */
            severity: "critical" | "moderate" | "minimal";
            /** @enum {string} */
            status: "open" | "attention_needed" | "closed";
            /**
             * @description The status with its decision. Only a refund request has one.
             * @enum {string}
             */
            refundStatus?: "open" | "attention_needed" | "approved" | "declined" | "closed";
            locale: string;
            supportTopicId: string;
            supportTopicName?: string;
            customerTenantId?: string;
            orderId?: string;
            /** @description If it is about one line. */
            subscriptionId?: string;
            refundReason?: string;
            /** @description Only a refund request has an amount, a reason and an order. */
            requestedAmount?: components["schemas"]["Amount"];
            approvedAmount?: components["schemas"]["Amount"];
            /** @description Waits for a second operator. Only operators see it. */
            proposedApproval?: {
                amount: number;
                /** @example USD */
                currency: string;
                proposedBy: string;
                /** Format: date-time */
                proposedDate: string;
            };
            organization: {
                id: string;
                name: string;
            };
            primaryContact: {
                organization: {
                    id: string;
                    name: string;
                };
                contactId: string;
                firstName?: string;
                lastName?: string;
                /** @description Empty if it is not known. */
                email: string;
                /** @description E.164 in refund requests. */
                phoneNumber?: string;
            };
            productId?: string;
            productName?: string;
            /** @description Empty if it is not known. */
            countryCode: string;
            lastUpdatedBy: {
                organization: {
                    id: string;
                    name: string;
                };
                contactId: string;
                /** @description Empty if it is not known. */
                email: string;
            };
            /** Format: date-time */
            createdDate: string;
            /** Format: date-time */
            lastModifiedDate: string;
            /** @description 0001-01-01T00:00:00 while it never was. */
            lastClosedDate: string;
            /** @description Empty in lists: read the service request by its id. */
            notes: {
                createdByName: string;
                /** Format: date-time */
                createdDate: string;
                text: string;
            }[];
            fileLinks: {
                id: string;
                fileNameWithoutExtension: string;
                fileExtension: string;
            }[];
            links: {
                self: components["schemas"]["Link"];
                attachments: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "ServiceRequest";
                etag: string;
            };
        };
        Amount: {
            amount: number;
            /** @example USD */
            currency: string;
        };
        ServiceRequestCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["ServiceRequest"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        ServiceRequestAttachmentCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["ServiceRequestAttachment"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        ServiceRequestAttachment: {
            id: string;
            fileNameWithoutExtension: string;
            fileExtension: string;
            fileName: string;
            contentType: string;
            /** @enum {string} */
            state: "announced" | "received" | "refused";
            fileSize?: number;
            /** Format: date-time */
            announcedDate: string;
            /** @description Post the fields and then the file, as multipart/form-data. */
            upload?: {
                /** @constant */
                method: "POST";
                /** Format: uri */
                url: string;
                fields: {
                    [key: string]: string;
                };
            };
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "ServiceRequestAttachment";
            };
        };
        AuditRecordCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["AuditRecord"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        AuditRecord: {
            id: string;
            partnerId: string;
            /** @description Empty for what is of no customer. */
            customerId: string;
            customerName: string;
            userPrincipalName: string;
            applicationId?: string;
            /**
             * @example order
             * @example software_key
             */
            resourceType: string;
            /**
             * @example create_order
             * @example get_software_key
             */
            operationType: string;
            /** @description JSON in a string. */
            resourceOldValue?: string;
            /** @description JSON in a string. */
            resourceNewValue?: string;
            /** Format: date-time */
            operationDate: string;
            /** @constant */
            operationStatus: "succeeded";
            originalCorrelationId: string;
            customizedData: {
                key: string;
                value: string;
            }[];
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "AuditRecord";
            };
        };
        WebhookRegistration: {
            subscriberId: string;
            webhookUrl: string;
            webhookEvents: ("download-link-created" | "download-link-ending" | "download-link-exhausted" | "download-link-expired" | "download-link-first-download" | "download-link-overused" | "download-link-renewed" | "download-link-requested" | "download-link-revoked" | "order-cancelled" | "order-created" | "servicerequest-updated" | "software-key-issued" | "software-key-revoked" | "subscription-expired" | "subscription-expiring" | "subscription-updated" | "test-created" | "azure-fraud-event-detected" | "complete-transfer" | "create-transfer" | "dap-admin-relationship-approved" | "dap-admin-relationship-terminated" | "dap-admin-relationship-terminated-by-microsoft" | "fail-transfer" | "granular-admin-access-assignment-activated" | "granular-admin-access-assignment-created" | "granular-admin-access-assignment-deleted" | "granular-admin-access-assignment-updated" | "granular-admin-relationship-activated" | "granular-admin-relationship-approved" | "granular-admin-relationship-auto-extended" | "granular-admin-relationship-created" | "granular-admin-relationship-expired" | "granular-admin-relationship-terminated" | "granular-admin-relationship-updated" | "indirect-reseller-relationship-accepted-by-customer" | "invoice-ready" | "new-commerce-migration-completed" | "new-commerce-migration-created" | "new-commerce-migration-failed" | "new-commerce-migration-schedule-failed" | "referral-created" | "referral-updated" | "related-referral-created" | "related-referral-updated" | "reseller-relationship-accepted-by-customer" | "subscription-active" | "subscription-pending" | "subscription-renewed" | "update-transfer" | "usagerecords-thresholdExceeded")[];
            /** @description As registered. No delivery has a signature of Microsoft. */
            signatureTokenToMsSignatureHeader: boolean;
            /** @description Shown only in the response that creates it. */
            secret?: string;
            /**
             * Format: date-time
             * @description The endpoint answered 410 Gone at this time. Nothing is sent to it until the registration is changed.
             */
            pausedDate?: string;
            /** Format: date-time */
            secretCreatedDate?: string;
            /**
             * Format: date-time
             * @description Until this time, previous secrets sign beside it.
             */
            previousSecretsEndDate?: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "WebhookRegistration";
                etag: string;
            };
        };
        WebhookValidationEvent: {
            correlationId: string;
            partnerId: string;
            /** @enum {string} */
            status: "pending" | "completed" | "failed" | "cancelled";
            callbackUrl: string;
            results: components["schemas"]["WebhookResult"][];
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "WebhookValidationEvent";
            };
        };
        WebhookResult: {
            /**
             * @example OK
             * @example InternalServerError
             */
            responseCode: string;
            responseMessage: string;
            /** @description Whether there was no response at all. */
            systemError: boolean;
            /** Format: date-time */
            dateTimeUtc: string;
        };
        WebhookDeliveryCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["WebhookDelivery"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        WebhookDelivery: {
            eventId: string;
            eventName: string;
            /** Format: date-time */
            eventDate: string;
            resourceId: string;
            customerTenantId?: string;
            orderId?: string;
            /**
             * @description cancelled: the registration did not include the event any more, or its endpoint was paused.
             * @enum {string}
             */
            state: "pending" | "delivered" | "failed" | "cancelled";
            /** @description The last ten at most. */
            attempts: number;
            /** Format: date-time */
            lastAttemptDate?: string;
            /** @description Absent if there was no response. */
            lastStatus?: number;
            lastProblem?: string;
            /** Format: date-time */
            nextAttemptDate?: string;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "WebhookDelivery";
            };
        };
        DeadWebhookCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["DeadWebhook"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        DeadWebhook: {
            partnerId: string;
            eventId: string;
            eventName: string;
            resourceId: string;
            customerTenantId?: string;
            /** Format: date-time */
            eventDate: string;
            /** Format: date-time */
            deadDate?: string;
            tries: number;
            lastResult?: components["schemas"]["WebhookResult"];
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "DeadWebhook";
            };
        };
        RedrivenWebhook: {
            partnerId: string;
            eventId: string;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "DeadWebhook";
            };
        };
        KeyVerdict: {
            valid: boolean;
            /** @enum {string} */
            state: "active" | "revoked" | "unknown";
            /** @enum {string} */
            reason?: "not_issued" | "revoked" | "other_version" | "subscription_ended";
        };
        Claim: {
            /** @enum {string} */
            kind: "domain" | "tenant" | "subscription";
            id: string;
            partnerId: string;
            customerId: string;
            /** Format: date-time */
            claimedDate: string;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Claim";
            };
        };
        Catalog: {
            catalogId: string;
            products: number;
            skus: number;
            markets: number;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "Catalog";
            };
        };
        AnnouncedCatalogImport: {
            id: string;
            sha256: string;
            sizeBytes: number;
            /** @enum {string} */
            state: "announced" | "writing" | "written";
            /** Format: date-time */
            startedDate: string;
            rowsDone?: number;
            rowsTotal?: number;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "CatalogImport";
            };
            /** @description The current catalog. */
            current: string | null;
            /**
             * Format: uri
             * @description The upload URL of the file, for a PUT until the file is checked.
             */
            uploadUrl?: string;
        };
        CatalogImport: {
            id: string;
            sha256: string;
            sizeBytes: number;
            /** @enum {string} */
            state: "announced" | "writing" | "written";
            /** Format: date-time */
            startedDate: string;
            rowsDone?: number;
            rowsTotal?: number;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "CatalogImport";
            };
        };
        CatalogComparison: {
            products: number;
            skus: number;
            markets: number;
            /** @description The catalog that it is compared with. */
            current: string | null;
            counts: {
                added: number;
                removed: number;
                changed: number;
                prices: number;
                newlyOffered: number;
                noLongerOffered: number;
            };
            /** @description SKUs; at most 500 of each list. */
            added: {
                productId: string;
                skuId: string;
                title: string;
            }[];
            removed: {
                productId: string;
                skuId: string;
                title: string;
            }[];
            /** @description SKUs of which something other than prices and countries is different: also the texts, views, keys and files of their product, the terms of their cancellation, and tax in prices. */
            changed: {
                productId: string;
                skuId: string;
                title: string;
            }[];
            prices: {
                productId: string;
                skuId: string;
                title: string;
                availabilityId: string;
                duration: string;
                /** @description A currency, or a country with its own price. */
                of: string;
                old: number | null;
                new: number | null;
            }[];
            /** @description SKUs of both catalogs, with the countries that sell them only by this one. */
            newlyOffered: {
                productId: string;
                skuId: string;
                title: string;
                countries: string[];
            }[];
            noLongerOffered: {
                productId: string;
                skuId: string;
                title: string;
                countries: string[];
            }[];
            /** @description True if savings with Azure would be computed from other rates. */
            azureRatesChanged: boolean;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "CatalogComparison";
            };
        };
        CatalogPreview: {
            importId: string;
            /** @description The catalog that it is compared with. */
            current: string | null;
            counts: {
                added: number;
                removed: number;
                changed: number;
                prices: number;
                newlyOffered: number;
                noLongerOffered: number;
            };
            /** @description SKUs; at most 500 of each list. */
            added: {
                productId: string;
                skuId: string;
                title: string;
            }[];
            removed: {
                productId: string;
                skuId: string;
                title: string;
            }[];
            /** @description SKUs of which something other than prices and countries is different: also the texts, views, keys and files of their product, the terms of their cancellation, and tax in prices. */
            changed: {
                productId: string;
                skuId: string;
                title: string;
            }[];
            prices: {
                productId: string;
                skuId: string;
                title: string;
                availabilityId: string;
                duration: string;
                /** @description A currency, or a country with its own price. */
                of: string;
                old: number | null;
                new: number | null;
            }[];
            /** @description SKUs of both catalogs, with the countries that sell them only by this one. */
            newlyOffered: {
                productId: string;
                skuId: string;
                title: string;
                countries: string[];
            }[];
            noLongerOffered: {
                productId: string;
                skuId: string;
                title: string;
                countries: string[];
            }[];
            /** @description True if savings with Azure would be computed from other rates. */
            azureRatesChanged: boolean;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "CatalogPreview";
            };
        };
        PublishedCatalogCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["PublishedCatalog"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        PublishedCatalog: {
            catalogId: string;
            /**
             * Format: date-time
             * @description Its last publication.
             */
            publishedDate: string;
            publishedBy: string;
            products: number;
            skus: number;
            markets: number;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "PublishedCatalog";
            };
        };
        SuppliedProductCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["SuppliedProduct"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        SuppliedProduct: {
            id: string;
            title: string;
            /** @description Its versions. Absent if the catalog names none: any version is taken. */
            versions?: string[];
            /** @description It has product keys. */
            hasKeys: boolean;
            /** @description It has files to download. */
            hasFiles: boolean;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "SuppliedProduct";
            };
        };
        OfferedMediaCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["OfferedMedia"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        OfferedMedia: {
            id: string;
            productId: string;
            version: string;
            language: string;
            fileType: string;
            /** Format: date */
            releaseDate?: string;
            fileName: string;
            sizeBytes: number;
            sha256: string;
        };
        AnnouncedMedia: {
            id: string;
            productId: string;
            version: string;
            language: string;
            fileType: string;
            /** Format: date */
            releaseDate?: string;
            fileName: string;
            sizeBytes: number;
            sha256: string;
            /** @enum {string} */
            state: "uploading" | "checking" | "available" | "failed" | "withdrawn";
            partSizeBytes: number;
            partCount: number;
            /** @description Links with the file that work now, 1,000 at most, once it was on offer. */
            linksOut?: number;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Media";
            };
            parts: components["schemas"]["MediaPart"][];
        };
        /** @description The upload URL of a part, for a PUT within an hour. */
        MediaPart: {
            partNumber: number;
            sizeBytes: number;
            /** Format: uri */
            uploadUrl: string;
        };
        /** @description A file, and what ended with it. */
        WithdrawnMedia: {
            id: string;
            productId: string;
            version: string;
            language: string;
            fileType: string;
            /** Format: date */
            releaseDate?: string;
            fileName: string;
            sizeBytes: number;
            sha256: string;
            /** @enum {string} */
            state: "uploading" | "checking" | "available" | "failed" | "withdrawn";
            partSizeBytes: number;
            partCount: number;
            /** @description Links with the file that work now, 1,000 at most, once it was on offer. */
            linksOut?: number;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Media";
            };
            endedLinks?: {
                /** @description Links that this request ended. */
                ended: number;
                /** @description Links that this request tried in vain. */
                failed: number;
                /** @description The first 20 of them. `changed`: something else changed it at that moment. `unreadable`: its row cannot be read. `failed`: its write failed. */
                failures: {
                    id: string;
                    /** @enum {string} */
                    reason: "changed" | "unreadable" | "failed";
                }[];
                /** @description Links behind `next` that this request did not come to, 10,000 at most. */
                left: number;
                /** @description The `after` of the request that continues; none where all were tried. */
                next?: string;
                /** @description Not all links were tried: continue behind `next`. */
                more: boolean;
            };
        };
        Media: {
            id: string;
            productId: string;
            version: string;
            language: string;
            fileType: string;
            /** Format: date */
            releaseDate?: string;
            fileName: string;
            sizeBytes: number;
            sha256: string;
            /** @enum {string} */
            state: "uploading" | "checking" | "available" | "failed" | "withdrawn";
            partSizeBytes: number;
            partCount: number;
            /** @description Links with the file that work now, 1,000 at most, once it was on offer. */
            linksOut?: number;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Media";
            };
        };
        KeyPoolCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["KeyPool"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        KeyPool: {
            productId: string;
            version: string;
            lowMark: number;
            /** Format: date-time */
            lowSince?: string;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "KeyPool";
            };
        };
        KeyPoolImport: {
            productId: string;
            version: string;
            added: number;
            /** @description Skipped: the service has or had these keys. */
            known: number;
            /** @description Positions in `keys`, from 1 on, of keys that were withdrawn earlier: skipped, and never given out. */
            withdrawnKeys: number[];
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "KeyPoolImport";
            };
        };
        KeyImport: {
            id: string;
            productId: string;
            version: string;
            keyCount: number;
            partCount: number;
            /** @description Absent: the pool keeps its own. */
            lowMark?: number;
            /** @enum {string} */
            state: "open" | "complete" | "abandoning" | "withdrawing" | "withdrawn";
            /** Format: date-time */
            startedDate: string;
            added?: number;
            /** @description Skipped: the service has or had these keys. */
            known?: number;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "KeyImport";
            };
        };
        KeyImportWithParts: {
            id: string;
            productId: string;
            version: string;
            keyCount: number;
            partCount: number;
            /** @description Absent: the pool keeps its own. */
            lowMark?: number;
            /** @enum {string} */
            state: "open" | "complete" | "abandoning" | "withdrawing" | "withdrawn";
            /** Format: date-time */
            startedDate: string;
            added?: number;
            /** @description Skipped: the service has or had these keys. */
            known?: number;
            links: {
                self: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "KeyImport";
            };
            partsDone: number[];
        };
        KeyImportPart: {
            partNumber: number;
            keyCount: number;
            added?: number;
            /** @description Skipped: the service has or had these keys. */
            known?: number;
            /** @description Positions in `keys`, from 1 on, of keys that were withdrawn earlier: skipped, and never given out. */
            withdrawnKeys: number[];
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "KeyImportPart";
            };
        };
        CountedKeyPool: {
            productId: string;
            version: string;
            lowMark: number;
            /** Format: date-time */
            lowSince?: string;
            /** @description Keys not given out; at most 10,000 of an import count. */
            left: number;
            /** @description Keys of its imports that purchases have. */
            issued: number;
            withdrawn: number;
            /** @description At the rate of the last eight weeks, from the first one with an issued key on. */
            daysUntilEmpty?: number;
            /** @description The last eight spans of seven days, the one that ends now last. */
            weeks: {
                /** Format: date-time */
                from: string;
                issued: number;
            }[];
            /** @description Imports that have keys left. */
            imports: {
                importId: string;
                left: number;
                issued: number;
                withdrawn: number;
            }[];
            /** @description Imports whose keys are all issued or withdrawn. */
            pastImports: {
                importId: string;
                left: number;
                issued: number;
                withdrawn: number;
            }[];
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "CountedKeyPool";
            };
        };
        ImportedKeyCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["ImportedKey"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        ImportedKey: {
            id: string;
            importId: string;
            productId: string;
            version: string;
            /** @description The end of the key, and no more of it. */
            maskedKey: string;
            /** @enum {string} */
            state: "available" | "issued" | "revoked" | "withdrawn";
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "ImportedKey";
            };
        };
        PartnerCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["Partner"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        ScheduledJobCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: components["schemas"]["ScheduledJob"][];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        ScheduledJob: {
            /** @enum {string} */
            job: "canary" | "check-media" | "expire-links" | "expire-subscriptions" | "finish-cancellations" | "reconcile-downloads" | "retry-webhooks" | "watch-key-pools";
            everySeconds: number;
            longestSeconds: number;
            /** @description It has not run when it should have. */
            isOverdue: boolean;
            /** Format: date-time */
            overdueSince?: string;
            /** @description Absent if no run is recorded. */
            lastRun?: {
                /**
                 * Format: date-time
                 * @description The instant that its schedule gave it.
                 */
                dueDate: string;
                /** Format: date-time */
                startDate: string;
                durationMilliseconds: number;
                /**
                 * @description `partly`: some items failed, the others are done.
                 * @enum {string}
                 */
                outcome: "succeeded" | "partly" | "failed";
                itemsDone: number;
                itemsFailed: number;
                /** @description Time ran out; the next run resumes. */
                more: boolean;
                /** @description The name of the error of a failed run. */
                error?: string;
                /** @description The id of the run in its log lines. */
                correlationId: string;
            };
            /**
             * Format: date-time
             * @description The start of the last run that did not fail.
             */
            lastSuccessDate?: string;
            links: Record<string, never>;
            attributes: {
                /** @constant */
                objectType: "ScheduledJob";
            };
        };
        NothingCollection: {
            /** @description The number of all items that match. On lists that are only read page by page, that of this page. */
            totalCount: number;
            items: {
                id: string;
            }[];
            /** @description Leads to the next page, as links.next does. */
            continuationToken?: string;
            links: {
                self: components["schemas"]["Link"];
                next?: components["schemas"]["Link"];
            };
            attributes: {
                /** @constant */
                objectType: "Collection";
            };
        };
        /** @description Partner Center's error. */
        Error: {
            /** @description Partner Center's error number, or one of ours from 990000 on. */
            code: number;
            /** @description The subject of the error, such as the paths of invalid fields. */
            data: string[];
            /**
             * @description The reason, which does not change: key of a portal's own sentence.
             * @example CART_NOT_FOUND
             */
            reasonCode: string;
            /** @description The values of the sentence. `faults` lists several reasons, each with its own. */
            params: {
                [key: string]: unknown;
            };
            /** @description The cause, and how to resolve it; in English, or in Korean by X-Locale or Accept-Language. */
            description: string;
            /** @constant */
            source: "Countersign";
        };
        /** @description The same facts as RFC 9457 problem details, for callers that accept them. */
        Problem: {
            /** @description Partner Center's error number, or one of ours from 990000 on. */
            code: number;
            /** @description The subject of the error, such as the paths of invalid fields. */
            data: string[];
            /**
             * @description The reason, which does not change: key of a portal's own sentence.
             * @example CART_NOT_FOUND
             */
            reasonCode: string;
            /** @description The values of the sentence. `faults` lists several reasons, each with its own. */
            params: {
                [key: string]: unknown;
            };
            /** @example urn:countersign:problem:order-not-found */
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
        };
        GatewayRefusal: {
            message: string;
        };
    };
    responses: {
        /** @description 3000: invalid property. */
        "Refused.400.3000": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000;
                };
            };
        };
        /** @description 990229: token refused. Or no token. */
        "Refused.401.990229": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": (components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990229;
                }) | components["schemas"]["GatewayRefusal"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990229;
                };
            };
        };
        /** @description 900150: role required. */
        "Refused.403.900150": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 900150;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 900150;
                };
            };
        };
        /** @description 990029: too many requests. Or more requests than the gateway allows. */
        "Refused.429.990029": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": (components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990029;
                }) | components["schemas"]["GatewayRefusal"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990029;
                };
            };
        };
        /** @description 0: internal. Or a function that crashed. */
        "Refused.500.0": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": (components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 0;
                }) | components["schemas"]["GatewayRefusal"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 0;
                };
            };
        };
        /** @description From the gateway: no function responded in time. */
        "Refused.503.gateway": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayRefusal"];
            };
        };
        /** @description 3000: invalid property. 800002: invalid body. */
        "Refused.400.3000.800002": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800002;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800002;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. */
        "Refused.409.990009.990022": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022;
                };
            };
        };
        /** @description 990013: body too large. Or a body that the gateway does not accept. */
        "Refused.413.990013": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": (components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990013;
                }) | components["schemas"]["GatewayRefusal"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990013;
                };
            };
        };
        /** @description 990220: partner not found. */
        "Refused.404.990220": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990220;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990220;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990221: partner full. 990225: agent taken. 990228: identity elsewhere. 990261: last admin. */
        "Refused.409.990009.990022.990221.990225.990228.990261": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990221 | 990225 | 990228 | 990261;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990221 | 990225 | 990228 | 990261;
                };
            };
        };
        /** @description 990220: partner not found. 990224: agent not found. */
        "Refused.404.990220.990224": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990220 | 990224;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990220 | 990224;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990228: identity elsewhere. 990261: last admin. */
        "Refused.409.990009.990022.990228.990261": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990228 | 990261;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990228 | 990261;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990221: partner full. 990227: client busy. 990228: identity elsewhere. */
        "Refused.409.990009.990022.990221.990227.990228": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990221 | 990227 | 990228;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990221 | 990227 | 990228;
                };
            };
        };
        /** @description 990220: partner not found. 990226: client not found. */
        "Refused.404.990220.990226": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990220 | 990226;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990220 | 990226;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990227: client busy. 990228: identity elsewhere. */
        "Refused.409.990009.990022.990227.990228": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990227 | 990228;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990227 | 990228;
                };
            };
        };
        /** @description 20002: no relationship. 900150: role required. */
        "Refused.403.20002.900150": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 20002 | 900150;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 20002 | 900150;
                };
            };
        };
        /** @description 990003: catalog not loaded. Or no function responded in time. */
        "Refused.503.990003": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": (components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990003;
                }) | components["schemas"]["GatewayRefusal"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990003;
                };
            };
        };
        /** @description 400030: target segment not allowed. 400036: target view not allowed. 900150: role required. */
        "Refused.403.400030.400036.900150": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 400030 | 400036 | 900150;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 400030 | 400036 | 900150;
                };
            };
        };
        /** @description 400013: product not found. */
        "Refused.404.400013": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 400013;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 400013;
                };
            };
        };
        /** @description 400030: target segment not allowed. 900150: role required. */
        "Refused.403.400030.900150": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 400030 | 900150;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 400030 | 900150;
                };
            };
        };
        /** @description 400013: product not found. 400018: sku not found. */
        "Refused.404.400013.400018": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 400013 | 400018;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 400013 | 400018;
                };
            };
        };
        /** @description 400013: product not found. 400018: sku not found. 400019: availability not found. */
        "Refused.404.400013.400018.400019": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 400013 | 400018 | 400019;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 400013 | 400018 | 400019;
                };
            };
        };
        /** @description 20002: no relationship. 400030: target segment not allowed. 400036: target view not allowed. 900150: role required. */
        "Refused.403.20002.400030.400036.900150": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 20002 | 400030 | 400036 | 900150;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 20002 | 400030 | 400036 | 900150;
                };
            };
        };
        /** @description 990006: outside of service. */
        "Refused.404.990006": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990006;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990006;
                };
            };
        };
        /** @description 400013: product not found. 990006: outside of service. */
        "Refused.404.400013.990006": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 400013 | 990006;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 400013 | 990006;
                };
            };
        };
        /** @description 20002: no relationship. 400030: target segment not allowed. 900150: role required. */
        "Refused.403.20002.400030.900150": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 20002 | 400030 | 900150;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 20002 | 400030 | 900150;
                };
            };
        };
        /** @description 400013: product not found. 400018: sku not found. 990006: outside of service. */
        "Refused.404.400013.400018.990006": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 400013 | 400018 | 990006;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 400013 | 400018 | 990006;
                };
            };
        };
        /** @description 400013: product not found. 400018: sku not found. 400019: availability not found. 990006: outside of service. */
        "Refused.404.400013.400018.400019.990006": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 400013 | 400018 | 400019 | 990006;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 400013 | 400018 | 400019 | 990006;
                };
            };
        };
        /** @description 3000: invalid property. 800002: invalid body. 800016: indirect reseller refused. */
        "Refused.400.3000.800002.800016": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800002 | 800016;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800002 | 800016;
                };
            };
        };
        /** @description 990009: conflict. 990010: customer exists. 990022: request id reused. 990033: claim not proven. */
        "Refused.409.990009.990010.990022.990033": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990010 | 990022 | 990033;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990010 | 990022 | 990033;
                };
            };
        };
        /** @description 990029: too many requests. 990032: too many claims. Or more requests than the gateway allows. */
        "Refused.429.990029.990032": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": (components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990029 | 990032;
                }) | components["schemas"]["GatewayRefusal"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990029 | 990032;
                };
            };
        };
        /** @description 990009: conflict. 990015: customer has purchases. 990022: request id reused. */
        "Refused.409.990009.990015.990022": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990015 | 990022;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990015 | 990022;
                };
            };
        };
        /** @description 2055: etag stale. 3000: invalid property. 800002: invalid body. */
        "Refused.400.2055.3000.800002": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 2055 | 3000 | 800002;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 2055 | 3000 | 800002;
                };
            };
        };
        /** @description 3000: invalid property. */
        "Refused.400.3000.head": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description 990229: token refused. Or no token. */
        "Refused.401.990229.head": {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description 900150: role required. */
        "Refused.403.900150.head": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description 990029: too many requests. Or more requests than the gateway allows. */
        "Refused.429.990029.head": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description 0: internal. Or a function that crashed. */
        "Refused.500.0.head": {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description From the gateway: no function responded in time. */
        "Refused.503.gateway.head": {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description 990014: country not found. */
        "Refused.404.990014": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990014;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990014;
                };
            };
        };
        /** @description 990166: agreement not found. */
        "Refused.404.990166": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990166;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990166;
                };
            };
        };
        /** @description 3000: invalid property. 3000: currency mismatch. 27007: promotion not found. 800002: invalid body. 800016: partner on record refused. 800017: amount too large. 800029: add on refused. 800093: subscription not renewable. */
        "Refused.400.3000.27007.800002.800016.800017.800029.800093": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 27007 | 800002 | 800016 | 800017 | 800029 | 800093;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 27007 | 800002 | 800016 | 800017 | 800029 | 800093;
                };
            };
        };
        /** @description 990029: too many requests. 990031: too many carts. Or more requests than the gateway allows. */
        "Refused.429.990029.990031": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": (components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990029 | 990031;
                }) | components["schemas"]["GatewayRefusal"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990029 | 990031;
                };
            };
        };
        /** @description 3000: invalid property. 800017: amount too large. */
        "Refused.400.3000.800017": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800017;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800017;
                };
            };
        };
        /** @description 800008: cart not found. 990006: outside of service. */
        "Refused.404.800008.990006": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 800008 | 990006;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 800008 | 990006;
                };
            };
        };
        /** @description 2055: etag stale. 3000: invalid property. 3000: currency mismatch. 27007: promotion not found. 800002: invalid body. 800016: partner on record refused. 800017: amount too large. 800029: add on refused. 800065: cart ordered. 800093: subscription not renewable. */
        "Refused.400.2055.3000.27007.800002.800016.800017.800029.800065.800093": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 2055 | 3000 | 27007 | 800002 | 800016 | 800017 | 800029 | 800065 | 800093;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 2055 | 3000 | 27007 | 800002 | 800016 | 800017 | 800029 | 800065 | 800093;
                };
            };
        };
        /** @description 3000: invalid property. 800009: cart lines wrong. 800017: amount too large. */
        "Refused.400.3000.800009.800017": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800009 | 800017;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800009 | 800017;
                };
            };
        };
        /** @description 13605: agreement not accepted. 20002: no relationship. 900150: role required. */
        "Refused.403.13605.20002.900150": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 13605 | 20002 | 900150;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 13605 | 20002 | 900150;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990140: price changed. */
        "Refused.409.990009.990022.990140": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990140;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990140;
                };
            };
        };
        /** @description 3000: invalid property. 3000: currency mismatch. 27007: promotion not found. 800002: invalid body. 800004: invalid offer. 800010: inventory not available. 800011: azure subscription invalid. 800016: partner on record refused. 800017: amount too large. 800017: invalid quantity. 800029: add on refused. 800030: azure subscription not registered. 800070: not sold in country. 800093: subscription not renewable. */
        "Refused.400.3000.27007.800002.800004.800010.800011.800016.800017.800029.800030.800070.800093": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 27007 | 800002 | 800004 | 800010 | 800011 | 800016 | 800017 | 800029 | 800030 | 800070 | 800093;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 27007 | 800002 | 800004 | 800010 | 800011 | 800016 | 800017 | 800029 | 800030 | 800070 | 800093;
                };
            };
        };
        /** @description 20000: order not found. 990006: outside of service. */
        "Refused.404.20000.990006": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 20000 | 990006;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 20000 | 990006;
                };
            };
        };
        /** @description 2055: etag stale. 3000: invalid property. 800002: invalid body. 800017: invalid quantity. 800061: order not cancellable. 800061: refund cap reached. 900117: cancellation window passed. */
        "Refused.400.2055.3000.800002.800017.800061.900117": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 2055 | 3000 | 800002 | 800017 | 800061 | 900117;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 2055 | 3000 | 800002 | 800017 | 800061 | 900117;
                };
            };
        };
        /** @description 800014: pending adjustment. 990009: conflict. 990022: request id reused. */
        "Refused.409.800014.990009.990022": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 800014 | 990009 | 990022;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 800014 | 990009 | 990022;
                };
            };
        };
        /** @description 20003: subscription not found. 990006: outside of service. */
        "Refused.404.20003.990006": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 20003 | 990006;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 20003 | 990006;
                };
            };
        };
        /** @description 2011: subscription deleted. 2055: etag stale. 3000: invalid property. 27007: promotion not found. 800002: invalid body. 800004: invalid offer. 800029: add on refused. 800061: order not cancellable. 800061: refund cap reached. 800093: subscription not renewable. 800095: subscription quantity fixed. 800096: subscription status fixed. 800097: subscription billing fixed. 800098: subscription partner fixed. 900117: cancellation window passed. */
        "Refused.400.2011.2055.3000.27007.800002.800004.800029.800061.800093.800095.800096.800097.800098.900117": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 2011 | 2055 | 3000 | 27007 | 800002 | 800004 | 800029 | 800061 | 800093 | 800095 | 800096 | 800097 | 800098 | 900117;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 2011 | 2055 | 3000 | 27007 | 800002 | 800004 | 800029 | 800061 | 800093 | 800095 | 800096 | 800097 | 800098 | 900117;
                };
            };
        };
        /** @description 3000: invalid property. 800011: azure subscription invalid. */
        "Refused.400.3000.800011": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800011;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800011;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990033: claim not proven. */
        "Refused.409.990009.990022.990033": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990033;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990033;
                };
            };
        };
        /** @description 990006: outside of service. 990104: entitlement not found. */
        "Refused.404.990006.990104": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990104;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990104;
                };
            };
        };
        /** @description 990006: outside of service. 990104: entitlement not found. 990124: media not found. */
        "Refused.404.990006.990104.990124": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990104 | 990124;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990104 | 990124;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990101: entitlement ended. 990110: key pool empty. */
        "Refused.409.990009.990022.990101.990110": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990101 | 990110;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990101 | 990110;
                };
            };
        };
        /** @description 990006: outside of service. 990104: entitlement not found. 990204: link not found. */
        "Refused.404.990006.990104.990204": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990104 | 990204;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990104 | 990204;
                };
            };
        };
        /** @description 20000: order not found. 990006: outside of service. 990104: entitlement not found. */
        "Refused.404.20000.990006.990104": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 20000 | 990006 | 990104;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 20000 | 990006 | 990104;
                };
            };
        };
        /** @description 990006: outside of service. 990164: invoice not found. */
        "Refused.404.990006.990164": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990164;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990164;
                };
            };
        };
        /** @description 3000: invalid property. 990167: statement too long. */
        "Refused.400.3000.990167": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 990167;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 990167;
                };
            };
        };
        /** @description 3000: invalid property. 800017: amount too large. 800061: order not cancellable. */
        "Refused.400.3000.800017.800061": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800017 | 800061;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800017 | 800061;
                };
            };
        };
        /** @description 20000: order not found. 990006: outside of service. 990150: service request not found. */
        "Refused.404.20000.990006.990150": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 20000 | 990006 | 990150;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 20000 | 990006 | 990150;
                };
            };
        };
        /** @description 3000: invalid property. 3000: currency mismatch. 800002: invalid body. 800017: amount too large. 800061: order not cancellable. */
        "Refused.400.3000.800002.800017.800061": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800002 | 800017 | 800061;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800002 | 800017 | 800061;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990152: service request full. */
        "Refused.409.990009.990022.990152": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990152;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990152;
                };
            };
        };
        /** @description 990006: outside of service. 990150: service request not found. */
        "Refused.404.990006.990150": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990150;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990150;
                };
            };
        };
        /** @description 2055: etag stale. 3000: invalid property. 3000: currency mismatch. 800002: invalid body. 800017: amount too large. 800061: order not cancellable. */
        "Refused.400.2055.3000.800002.800017.800061": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 2055 | 3000 | 800002 | 800017 | 800061;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 2055 | 3000 | 800002 | 800017 | 800061;
                };
            };
        };
        /** @description 800014: pending adjustment. 990009: conflict. 990022: request id reused. 990151: service request state. 990152: service request full. */
        "Refused.409.800014.990009.990022.990151.990152": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 800014 | 990009 | 990022 | 990151 | 990152;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 800014 | 990009 | 990022 | 990151 | 990152;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990151: service request state. 990152: service request full. */
        "Refused.409.990009.990022.990151.990152": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990151 | 990152;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990151 | 990152;
                };
            };
        };
        /** @description 990006: outside of service. 990150: service request not found. 990153: attachment not found. */
        "Refused.404.990006.990150.990153": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990150 | 990153;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990150 | 990153;
                };
            };
        };
        /** @description 990154: attachment not received. */
        "Refused.409.990154": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990154;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990154;
                };
            };
        };
        /** @description 990165: audit record not found. */
        "Refused.404.990165": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990165;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990165;
                };
            };
        };
        /** @description 990180: webhook not found. */
        "Refused.404.990180": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990180;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990180;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990182: webhook exists. */
        "Refused.409.990009.990022.990182": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990182;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990182;
                };
            };
        };
        /** @description 2055: etag stale. 3000: invalid property. */
        "Refused.400.2055.3000": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 2055 | 3000;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 2055 | 3000;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990183: webhook secrets full. */
        "Refused.409.990009.990022.990183": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990183;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990183;
                };
            };
        };
        /** @description 990180: webhook not found. 990181: webhook event not found. */
        "Refused.404.990180.990181": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990180 | 990181;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990180 | 990181;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990184: webhook not sent. */
        "Refused.409.990009.990022.990184": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990184;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990184;
                };
            };
        };
        /** @description 990181: webhook event not found. */
        "Refused.404.990181": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990181;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990181;
                };
            };
        };
        /** @description 3000: invalid property. */
        "Refused.400.3000.page": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000;
                };
                "text/html": string;
            };
        };
        /** @description 990206: receipt refused. */
        "Refused.403.990206.page": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990206;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990206;
                };
                "text/html": string;
            };
        };
        /** @description 990204: link not found. */
        "Refused.404.990204.page": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990204;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990204;
                };
                "text/html": string;
            };
        };
        /** @description 990009: conflict. */
        "Refused.409.990009.page": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009;
                };
                "text/html": string;
            };
        };
        /** @description 990201: link expired. 990202: link exhausted. 990203: link revoked. 990205: link replaced. */
        "Refused.410.990201.990202.990203.990205.page": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990201 | 990202 | 990203 | 990205;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990201 | 990202 | 990203 | 990205;
                };
                "text/html": string;
            };
        };
        /** @description 990029: too many requests. Or more requests than the gateway allows. */
        "Refused.429.990029.page": {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": (components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990029;
                }) | components["schemas"]["GatewayRefusal"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990029;
                };
                "text/html": string;
            };
        };
        /** @description 0: internal. Or a function that crashed. */
        "Refused.500.0.page": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": (components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 0;
                }) | components["schemas"]["GatewayRefusal"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 0;
                };
                "text/html": string;
            };
        };
        /** @description 990204: link not found. */
        "Refused.404.990204.head": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description 990201: link expired. 990202: link exhausted. 990203: link revoked. 990205: link replaced. */
        "Refused.410.990201.990202.990203.990205.head": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description 990034: claim not found. */
        "Refused.404.990034": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990034;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990034;
                };
            };
        };
        /** @description 990006: outside of service. 990034: claim not found. */
        "Refused.404.990006.990034": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990034;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990006 | 990034;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990172: catalog replaced. */
        "Refused.409.990009.990022.990172": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990172;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990172;
                };
            };
        };
        /** @description 3000: invalid property. 990170: catalog file wrong. */
        "Refused.400.3000.990170": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 990170;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 990170;
                };
            };
        };
        /** @description 990174: catalog import not found. */
        "Refused.404.990174": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990174;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990174;
                };
            };
        };
        /** @description 3000: invalid property. 800002: invalid body. 990170: catalog file wrong. */
        "Refused.400.3000.800002.990170": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800002 | 990170;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 3000 | 800002 | 990170;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990171: catalog not written. 990172: catalog replaced. */
        "Refused.409.990009.990022.990171.990172": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990171 | 990172;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990171 | 990172;
                };
            };
        };
        /** @description 990124: media not found. */
        "Refused.404.990124": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990124;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990124;
                };
            };
        };
        /** @description 990120: media incomplete. */
        "Refused.409.990120": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990120;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990120;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990120: media incomplete. */
        "Refused.409.990009.990022.990120": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990120;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990120;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990131: key import ended. */
        "Refused.409.990009.990022.990131": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990131;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990131;
                };
            };
        };
        /** @description 990134: key import not found. */
        "Refused.404.990134": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990134;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990134;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990130: key import incomplete. 990131: key import ended. */
        "Refused.409.990009.990022.990130.990131": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990130 | 990131;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990130 | 990131;
                };
            };
        };
        /** @description 990131: key import ended. */
        "Refused.409.990131": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990131;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990131;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990222: partner in use. */
        "Refused.409.990009.990022.990222": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990222;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990222;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990221: partner full. 990225: agent taken. 990228: identity elsewhere. */
        "Refused.409.990009.990022.990221.990225.990228": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990221 | 990225 | 990228;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990221 | 990225 | 990228;
                };
            };
        };
        /** @description 990009: conflict. 990022: request id reused. 990228: identity elsewhere. */
        "Refused.409.990009.990022.990228": {
            headers: {
                "MS-RequestId": components["headers"]["MS-RequestId"];
                "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                "MS-CV": components["headers"]["MS-CV"];
                "MS-ServerId": components["headers"]["MS-ServerId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990228;
                };
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {integer} */
                    code?: 990009 | 990022 | 990228;
                };
            };
        };
        /** @description From the gateway: more requests than the gateway allows. */
        "Refused.429.gateway": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayRefusal"];
            };
        };
    };
    parameters: {
        /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
        "MS-RequestId": string;
        /** @description For tracing; echoed. */
        "MS-CorrelationId": string;
        /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
        "Idempotency-Key": string;
        /** @description The token from links.next of a page. */
        "MS-ContinuationToken": string;
        /** @description The etag of the resource as last read. */
        "If-Match": string;
    };
    requestBodies: never;
    headers: {
        /** @description As sent, or generated. */
        "MS-RequestId": string;
        /** @description As sent, or generated. */
        "MS-CorrelationId": string;
        /** @description Correlation vector of the response. */
        "MS-CV": string;
        /** @description The instance that responded. */
        "MS-ServerId": string;
        /** @description Seconds after which the same request may succeed. */
        "Retry-After": string;
        /** @description Present if this is the recorded first response. */
        "Idempotency-Replayed": "true";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    saveOwnBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveOwnBrandInput"];
            };
        };
        responses: {
            /** @description The brand as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerBrand"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readOwnPartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    saveOwnAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                email: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveOwnAgentInput"];
            };
        };
        responses: {
            /** @description The person had access. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerAgent"];
                };
            };
            /** @description An invitation was sent. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerAgent"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220"];
            409: components["responses"]["Refused.409.990009.990022.990221.990225.990228.990261"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    removeOwnAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                email: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person can no longer sign in. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220.990224"];
            409: components["responses"]["Refused.409.990009.990022.990228.990261"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    saveOwnClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                clientName: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveOwnClientInput"];
            };
        };
        responses: {
            /** @description The program existed. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerClient"];
                };
            };
            /** @description The program was created, with its secret. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerClient"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220"];
            409: components["responses"]["Refused.409.990009.990022.990221.990227.990228"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    removeOwnClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                clientName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The program can no longer obtain tokens. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220.990226"];
            409: components["responses"]["Refused.409.990009.990022.990227.990228"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readAttention: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attention"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    checkInventory: {
        parameters: {
            query: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInventoryInput"];
            };
        };
        responses: {
            /** @description The items with their restrictions. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inventory"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    checkInventoryInLowerCase: {
        parameters: {
            query: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInventoryInLowerCaseInput"];
            };
        };
        responses: {
            /** @description The items with their restrictions. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inventory"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    listProducts: {
        parameters: {
            query: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description ISO 3166-1 alpha-2, in any case. */
                country: string;
                /** @description SoftwareSubscriptions, AzureReservations, AzureReservationsVM or Software. */
                targetView?: string;
                /** @description commercial, education, government or nonprofit. */
                targetSegment?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.400030.400036.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    readProduct: {
        parameters: {
            query: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.400013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    listSkus: {
        parameters: {
            query: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country: string;
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description commercial, education, government or nonprofit. */
                targetSegment?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of SKUs. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkuCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.400030.900150"];
            404: components["responses"]["Refused.404.400013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    readSku: {
        parameters: {
            query: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                productId: string;
                skuId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The SKU. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sku"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.400013.400018"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    listAvailabilities: {
        parameters: {
            query: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country: string;
                /** @description commercial, education, government or nonprofit. */
                targetSegment?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                productId: string;
                skuId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All availabilities. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.400030.900150"];
            404: components["responses"]["Refused.404.400013.400018"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    readAvailability: {
        parameters: {
            query: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                productId: string;
                skuId: string;
                availabilityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The availability. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.400013.400018.400019"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    listCustomerProducts: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description ISO 3166-1 alpha-2, in any case. */
                country?: unknown;
                /** @description SoftwareSubscriptions, AzureReservations, AzureReservationsVM or Software. */
                targetView?: string;
                /** @description commercial, education, government or nonprofit. */
                targetSegment?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.400030.400036.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    readCustomerProduct: {
        parameters: {
            query?: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country?: unknown;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.400013.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    listCustomerSkus: {
        parameters: {
            query?: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country?: unknown;
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description commercial, education, government or nonprofit. */
                targetSegment?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of SKUs. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkuCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.400030.900150"];
            404: components["responses"]["Refused.404.400013.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    readCustomerSku: {
        parameters: {
            query?: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country?: unknown;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                productId: string;
                skuId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The SKU. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sku"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.400013.400018.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    listCustomerAvailabilities: {
        parameters: {
            query?: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country?: unknown;
                /** @description commercial, education, government or nonprofit. */
                targetSegment?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                productId: string;
                skuId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All availabilities. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.400030.900150"];
            404: components["responses"]["Refused.404.400013.400018.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    readCustomerAvailability: {
        parameters: {
            query?: {
                /** @description ISO 3166-1 alpha-2, in any case. */
                country?: unknown;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                productId: string;
                skuId: string;
                availabilityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The availability. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.400013.400018.400019.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    listPromotions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPromotionCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    checkPromotions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPromotionsInput"];
            };
        };
        responses: {
            /** @description One for each item. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionEligibilityCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description The partner to list for; only operators send it. */
                partnerId?: string;
                /** @description JSON, URL-encoded: {"Field": "...", "Value": "...", "Operator": "..."}. */
                filter?: string;
                search?: string;
                sort?: "id" | "name" | "newest";
                holdings?: "true" | "false";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of customers. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerInput"];
            };
        };
        responses: {
            /** @description The new customer. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description Its address. */
                    Location: string;
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedCustomer"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002.800016"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990010.990022.990033"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029.990032"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            409: components["responses"]["Refused.409.990009.990015.990022"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    endRelationship: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRelationshipInput"];
            };
        };
        responses: {
            /** @description The customer as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            409: components["responses"]["Refused.409.990009.990015.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readCompanyProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCompanyProfile"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBillingProfile"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    updateBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The etag of the resource as last read. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateBillingProfileInput"];
            };
        };
        responses: {
            /** @description The profile as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBillingProfile"];
                };
            };
            400: components["responses"]["Refused.400.2055.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listQualifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerQualification"][];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    updateQualification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateQualificationInput"] | string | number;
            };
        };
        responses: {
            /** @description The qualification. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerQualification"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readQualification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One word in quotes. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    replaceQualification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceQualificationInput"] | string | number;
            };
        };
        responses: {
            /** @description One word in quotes. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readValidationStatus: {
        parameters: {
            query: {
                type: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationStatus"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listRelationships: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty collection: this service has no indirect resellers. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listCustomerRelationships: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty collection: this service has no indirect resellers. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    checkDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is taken. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000.head"];
            401: components["responses"]["Refused.401.990229.head"];
            403: components["responses"]["Refused.403.900150.head"];
            /** @description It is free. */
            404: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["Refused.429.990029.head"];
            500: components["responses"]["Refused.500.0.head"];
            503: components["responses"]["Refused.503.gateway.head"];
        };
    };
    readCountryValidationRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                iso2: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryValidationRules"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990014"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    validateAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateAddressInput"];
            };
        };
        responses: {
            /** @description What is known of the address. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressValidationResponse"] | boolean;
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    checkDomainPrefix: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                domainPrefix: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description True if no customer has it. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": boolean;
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listValidationCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        partnerId: string;
                    }[];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listAgreementTemplates: {
        parameters: {
            query?: {
                agreementType?: "*" | ("MicrosoftCustomerAgreement" | "MicrosoftCloudAgreement");
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementMetaDataCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readAgreementDocument: {
        parameters: {
            query?: {
                language?: string;
                /** @description ISO 3166-1 alpha-2, in any case. */
                country?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its addresses. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        displayUri: string;
                        /** Format: uri */
                        downloadUri: string;
                        language: string;
                        country: string;
                    };
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990166"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listAgreements: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                agreementType?: "*" | ("MicrosoftCustomerAgreement" | "MicrosoftCloudAgreement");
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    recordAgreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAgreementInput"];
            };
        };
        responses: {
            /** @description The agreement. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readDirectSigning: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description False. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isSigned: boolean;
                    };
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readOrganizationProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerOrganizationProfile"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    saveOrganizationProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveOrganizationProfileInput"];
            };
        };
        responses: {
            /** @description The profile as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerOrganizationProfile"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readLegalBusinessProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalBusinessProfile"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    saveLegalBusinessProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveLegalBusinessProfileInput"];
            };
        };
        responses: {
            /** @description The profile as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalBusinessProfile"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readPartnerBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerBillingProfile"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    saveBillingProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveBillingProfileInput"];
            };
        };
        responses: {
            /** @description The profile as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerBillingProfile"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readSupportProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProfile"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    saveSupportProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveSupportProfileInput"];
            };
        };
        responses: {
            /** @description The profile as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportProfile"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readMpnProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MpnProfile"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    createCart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCartInput"];
            };
        };
        responses: {
            /** @description The cart. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description Its address. */
                    Location: string;
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["Refused.400.3000.27007.800002.800016.800017.800029.800093"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029.990031"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    readCart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["Refused.400.3000.800017"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.800008.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    updateCart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The etag of the resource as last read. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                cartId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCartInput"];
            };
        };
        responses: {
            /** @description The cart. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            400: components["responses"]["Refused.400.2055.3000.27007.800002.800016.800017.800029.800065.800093"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.800008.990006"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    checkoutCart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                cartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The orders. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartCheckoutResult"];
                };
            };
            400: components["responses"]["Refused.400.3000.800009.800017"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.13605.20002.900150"];
            404: components["responses"]["Refused.404.800008.990006"];
            409: components["responses"]["Refused.409.990009.990022.990140"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    searchOrders: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description The partner to list for; only operators send it. */
                partnerId?: string;
                search?: string;
                /** @description True to include the price of each line. */
                include_price?: "true" | "false";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundOrderCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description True to include the price of each line. */
                include_price?: "true" | "false";
                billingType?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrderInput"];
            };
        };
        responses: {
            /** @description The order, with prices. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description Its address. */
                    Location: string;
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["Refused.400.3000.27007.800002.800004.800010.800011.800016.800017.800029.800030.800070.800093"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.13605.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    readOrder: {
        parameters: {
            query?: {
                /** @description True to include the price of each line. */
                include_price?: "true" | "false";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20000.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The etag of the resource as last read. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOrderInput"];
            };
        };
        responses: {
            /** @description The order as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["Refused.400.2055.3000.800002.800017.800061.900117"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20000.990006"];
            409: components["responses"]["Refused.409.800014.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readProvisioningStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All lines. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderLineItemProvisioningStatusCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20000.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    previewCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each line. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancellationPreview"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20000.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listActivationLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                orderId: string;
                lineItemNumber: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty collection. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20000.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listOrderAttachments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty collection. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20000.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                order_id?: string;
                mpn_id?: unknown;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of subscriptions. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20000.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    listOverage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty collection. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20003.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    updateSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The etag of the resource as last read. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSubscriptionInput"];
            };
        };
        responses: {
            /** @description The subscription as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["Refused.400.2011.2055.3000.27007.800002.800004.800029.800061.800093.800095.800096.800097.800098.900117"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20003.990006"];
            409: components["responses"]["Refused.409.800014.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    readSubscriptionProvisioning: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionProvisioningStatus"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20003.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readSupportContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportContact"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20003.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    keepSupportContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepSupportContactInput"];
            };
        };
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportContact"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20003.990006"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listTransitions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty collection. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20003.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listAddOns: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty collection. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20003.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listConversions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty collection. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20003.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listUpgrades: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty collection. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20003.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listAzureEntitlements: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty collection. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20003.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    registerSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is registered. */
            202: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description Where its status is. */
                    Location: string;
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000.800011"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            409: components["responses"]["Refused.409.990009.990022.990033"];
            429: components["responses"]["Refused.429.990029.990032"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readSubscriptionRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration status. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionRegistrationStatus"];
                };
            };
            400: components["responses"]["Refused.400.3000.800011"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listEntitlements: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                entitlementType?: string;
                /** @description True to include the end of the term of each item. */
                showExpiry?: string;
                state?: string;
                search?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of items. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntitlementCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readEntitlement: {
        parameters: {
            query?: {
                /** @description True to include the end of the term of each item. */
                showExpiry?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                /** @description {orderId}:{lineItemId}:{productId}, as in the list. */
                entitlementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entitlement"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006.990104"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readOptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                /** @description {orderId}:{lineItemId}:{productId}, as in the list. */
                entitlementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tree to choose in. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntitlementOptions"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006.990104"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listDownloads: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                /** @description {orderId}:{lineItemId}:{productId}, as in the list. */
                entitlementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadLinkCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006.990104"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    createDownload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                /** @description {orderId}:{lineItemId}:{productId}, as in the list. */
                entitlementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDownloadInput"];
            };
        };
        responses: {
            /** @description The link worked already. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Download"];
                };
            };
            /** @description A window was opened. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Download"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006.990104.990124"];
            409: components["responses"]["Refused.409.990009.990022.990101.990110"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    noteDownloadLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                /** @description {orderId}:{lineItemId}:{productId}, as in the list. */
                entitlementId: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDownloadLinkInput"];
            };
        };
        responses: {
            /** @description The link with its note. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadLink"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006.990104.990204"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    revokeDownloadLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                /** @description {orderId}:{lineItemId}:{productId}, as in the list. */
                entitlementId: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link, revoked. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadLink"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006.990104.990204"];
            409: components["responses"]["Refused.409.990009.990022"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                /** @description {orderId}:{lineItemId}:{productId}, as in the list. */
                entitlementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All keys. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductKeyCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006.990104"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readReservations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                orderId: string;
                lineItemNumber: string;
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reservation. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservedInstanceArtifactDetails"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20000.990006.990104"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readHybridBenefit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Licences, what they cover, what that saves. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HybridBenefit"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description JSON, URL-encoded: {"Field": "...", "Value": "...", "Operator": "..."}. */
                filter?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One for each month and currency. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990006.990164"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listInvoiceLineItems: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                provider?: "one_time" | "office" | "azure" | "marketplace" | "all";
                invoiceLineItemType?: "billing_line_items" | "usage_line_items";
                currencyCode?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of lines, oldest first. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceLineItemCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990006.990164"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listInvoiceLineItemsByType: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                currencyCode?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                invoiceId: string;
                provider: "one_time" | "office" | "azure" | "marketplace" | "all";
                invoiceLineItemType: "billing_line_items" | "usage_line_items";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of lines, oldest first. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceLineItemCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990006.990164"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readInvoiceSummary: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balance. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSummary"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listInvoiceSummaries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One for each currency that was charged. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSummaryCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listUnbilledLineItems: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                provider?: "one_time" | "office" | "azure" | "marketplace" | "all";
                invoiceLineItemType?: "billing_line_items" | "usage_line_items";
                currencyCode?: string;
                period?: "current" | "previous";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of lines, oldest first. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnbilledLineItemCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listEstimateLinks: {
        parameters: {
            query?: {
                currencyCode?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One for each period. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateLinkCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readInvoiceStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description An attachment, with the name of the file. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused.400.3000.990167"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990006.990164"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    previewApproval: {
        parameters: {
            query?: {
                amount?: number;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                serviceRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is changed. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPreview"];
                };
            };
            400: components["responses"]["Refused.400.3000.800017.800061"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.20000.990006.990150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listSupportTopics: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All topics. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportTopicCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readServiceRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                serviceRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service request. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRequest"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990006.990150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    createServiceRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                serviceRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServiceRequestInput"];
            };
        };
        responses: {
            /** @description The service request. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description Its address. */
                    Location: string;
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRequest"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002.800017.800061"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.20000.990006"];
            409: components["responses"]["Refused.409.990009.990022.990152"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    updateServiceRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The etag of the resource as last read. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                serviceRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateServiceRequestInput"];
            };
        };
        responses: {
            /** @description The service request as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRequest"];
                };
            };
            /** @description The approval waits for a second operator. */
            202: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRequest"];
                };
            };
            400: components["responses"]["Refused.400.2055.3000.800002.800017.800061"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990006.990150"];
            409: components["responses"]["Refused.409.800014.990009.990022.990151.990152"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listServiceRequests: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description The partner to list for; only operators send it. */
                partnerId?: string;
                /** @description JSON, URL-encoded: {"Field": "...", "Value": "...", "Operator": "..."}. */
                filter?: string;
                /** @description The oldest first, or the newest. Default: oldest. */
                sort?: "oldest" | "newest";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of service requests. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRequestCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listAttachments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                serviceRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All files, and whether they came. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRequestAttachmentCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990006.990150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    createAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                serviceRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAttachmentInput"];
            };
        };
        responses: {
            /** @description The file and the form to post. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRequestAttachment"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990006.990150"];
            409: components["responses"]["Refused.409.990009.990022.990151.990152"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                serviceRequestId: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the file. */
            302: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description Good for a minute. */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990006.990150.990153"];
            409: components["responses"]["Refused.409.990154"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listCustomerServiceRequests: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description The partner to list for; only operators send it. */
                partnerId?: string;
                /** @description JSON, URL-encoded: {"Field": "...", "Value": "...", "Operator": "..."}. */
                filter?: string;
                /** @description The oldest first, or the newest. Default: oldest. */
                sort?: "oldest" | "newest";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of service requests. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRequestCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readCustomerServiceRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                serviceRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service request. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRequest"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006.990150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    updateCustomerServiceRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The etag of the resource as last read. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
                serviceRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomerServiceRequestInput"];
            };
        };
        responses: {
            /** @description The service request as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRequest"];
                };
            };
            400: components["responses"]["Refused.400.2055.3000.800002.800017.800061"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006.990150"];
            409: components["responses"]["Refused.409.800014.990009.990022.990151.990152"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listQueuedServiceRequests: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                status?: "open" | "attention_needed";
                severity?: "critical" | "moderate" | "minimal";
                /** @description The partner to list for; only operators send it. */
                partnerId?: string;
                proposed?: "true" | "false";
                /** @description Of the same severity the oldest first, or the newest. Default: oldest. */
                sort?: "oldest" | "newest";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of service requests. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRequestCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listAuditRecords: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description A day in UTC; 30 days ago by default. */
                startDate?: string;
                /** @description A day in UTC; today by default. */
                endDate?: string;
                /** @description JSON, URL-encoded: {"Field": "...", "Value": "...", "Operator": "..."}. */
                filter?: string;
                types?: "own" | "documented";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of records. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecordCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listAuditActivity: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description A day in UTC; 30 days ago by default. */
                startDate?: string;
                /** @description A day in UTC; today by default. */
                endDate?: string;
                /** @description JSON, URL-encoded: {"Field": "...", "Value": "...", "Operator": "..."}. */
                filter?: string;
                types?: "own" | "documented";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of records. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecordCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readAuditRecord: {
        parameters: {
            query?: {
                types?: "own" | "documented";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                auditRecordId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecord"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990165"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readWebhookRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRegistration"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990180"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    updateWebhookRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The etag of the resource as last read. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhookRegistrationInput"];
            };
        };
        responses: {
            /** @description The registration. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRegistration"];
                };
            };
            400: components["responses"]["Refused.400.2055.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990180"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    createWebhookRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookRegistrationInput"];
            };
        };
        responses: {
            /** @description The registration, with its secret. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRegistration"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022.990182"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    removeWebhookRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The etag of the resource as last read. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration is removed. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.2055.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990180"];
            409: components["responses"]["Refused.409.990009.990022"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration, with its secret. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRegistration"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990180"];
            409: components["responses"]["Refused.409.990009.990022.990183"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listWebhookEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their names. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ("download-link-created" | "download-link-ending" | "download-link-exhausted" | "download-link-expired" | "download-link-first-download" | "download-link-overused" | "download-link-renewed" | "download-link-requested" | "download-link-revoked" | "order-cancelled" | "order-created" | "servicerequest-updated" | "software-key-issued" | "software-key-revoked" | "subscription-expired" | "subscription-expiring" | "subscription-updated" | "test-created" | "azure-fraud-event-detected" | "complete-transfer" | "create-transfer" | "dap-admin-relationship-approved" | "dap-admin-relationship-terminated" | "dap-admin-relationship-terminated-by-microsoft" | "fail-transfer" | "granular-admin-access-assignment-activated" | "granular-admin-access-assignment-created" | "granular-admin-access-assignment-deleted" | "granular-admin-access-assignment-updated" | "granular-admin-relationship-activated" | "granular-admin-relationship-approved" | "granular-admin-relationship-auto-extended" | "granular-admin-relationship-created" | "granular-admin-relationship-expired" | "granular-admin-relationship-terminated" | "granular-admin-relationship-updated" | "indirect-reseller-relationship-accepted-by-customer" | "invoice-ready" | "new-commerce-migration-completed" | "new-commerce-migration-created" | "new-commerce-migration-failed" | "new-commerce-migration-schedule-failed" | "referral-created" | "referral-updated" | "related-referral-created" | "related-referral-updated" | "reseller-relationship-accepted-by-customer" | "subscription-active" | "subscription-pending" | "subscription-renewed" | "update-transfer" | "usagerecords-thresholdExceeded")[];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    createWebhookValidation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The id of the test event. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        correlationId: string;
                    };
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990180"];
            409: components["responses"]["Refused.409.990009.990022"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readWebhookValidation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                correlationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its attempts. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookValidationEvent"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990180.990181"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990180.990181"];
            409: components["responses"]["Refused.409.990009.990022.990184"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listDeadWebhooks: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                /** @description The partner to list for; only operators send it. */
                partnerId?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadWebhookCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    redriveWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description The partner to list for; only operators send it. */
                partnerId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedrivenWebhook"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990181"];
            409: components["responses"]["Refused.409.990009.990022"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    validateProductKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateProductKeyInput"];
            };
        };
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyVerdict"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    openLink: {
        parameters: {
            query?: {
                /** @description Of the page, in place of Accept-Language. */
                lang?: "en" | "ko";
                /** @description The Download-Receipt of an interrupted download. A request with it is not counted. */
                receipt?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description Of the page: en or ko. */
                "Accept-Language"?: string;
                /** @description A part joins the download of the same client (docs/link.md). */
                Range?: string;
            };
            path: {
                /** @description The link is the credential. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Redirects to the file, at a URL that lives as long as a slow line needs for it. */
            302: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description The presigned URL. */
                    Location: string;
                    /** @description Resumes this download within 24 hours, as ?receipt=. */
                    "Download-Receipt": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The client has the file: its If-None-Match or If-Modified-Since says so. */
            304: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000.page"];
            403: components["responses"]["Refused.403.990206.page"];
            404: components["responses"]["Refused.404.990204.page"];
            409: components["responses"]["Refused.409.990009.page"];
            410: components["responses"]["Refused.410.990201.990202.990203.990205.page"];
            429: components["responses"]["Refused.429.990029.page"];
            500: components["responses"]["Refused.500.0.page"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    takeDownload: {
        parameters: {
            query?: {
                /** @description Of the page, in place of Accept-Language. */
                lang?: "en" | "ko";
                /** @description The Download-Receipt of an interrupted download. A request with it is not counted. */
                receipt?: string;
                /** @description Asks for a new link. Nothing is counted. */
                ask?: "new-link";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description Of the page: en or ko. */
                "Accept-Language"?: string;
                /** @description A part joins the download of the same client (docs/link.md). */
                Range?: string;
            };
            path: {
                /** @description The link is the credential. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page after the button, or after the request for a new link. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Redirects to the file, at a URL that lives as long as a slow line needs for it. */
            303: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description The presigned URL. */
                    Location: string;
                    /** @description Resumes this download within 24 hours, as ?receipt=. */
                    "Download-Receipt": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Refused.400.3000.page"];
            403: components["responses"]["Refused.403.990206.page"];
            404: components["responses"]["Refused.404.990204.page"];
            409: components["responses"]["Refused.409.990009.page"];
            410: components["responses"]["Refused.410.990201.990202.990203.990205.page"];
            429: components["responses"]["Refused.429.990029.page"];
            500: components["responses"]["Refused.500.0.page"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    describeLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description The link is the credential. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The headers describe the file. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description Bytes of the file. */
                    "Content-Length": string;
                    /** @description The file's. */
                    ETag: string;
                    /** @description The file's. */
                    "Last-Modified": string;
                    /** @description bytes */
                    "Accept-Ranges": string;
                    /** @description The file's name. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000.head"];
            404: components["responses"]["Refused.404.990204.head"];
            410: components["responses"]["Refused.410.990201.990202.990203.990205.head"];
            429: components["responses"]["Refused.429.990029.head"];
            500: components["responses"]["Refused.500.0.head"];
            503: components["responses"]["Refused.503.gateway.head"];
        };
    };
    openNamedLink: {
        parameters: {
            query?: {
                /** @description Of the page, in place of Accept-Language. */
                lang?: "en" | "ko";
                /** @description The Download-Receipt of an interrupted download. A request with it is not counted. */
                receipt?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description Of the page: en or ko. */
                "Accept-Language"?: string;
                /** @description A part joins the download of the same client (docs/link.md). */
                Range?: string;
            };
            path: {
                /** @description The link is the credential. */
                token: string;
                fileName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Redirects to the file, at a URL that lives as long as a slow line needs for it. */
            302: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description The presigned URL. */
                    Location: string;
                    /** @description Resumes this download within 24 hours, as ?receipt=. */
                    "Download-Receipt": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The client has the file: its If-None-Match or If-Modified-Since says so. */
            304: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000.page"];
            403: components["responses"]["Refused.403.990206.page"];
            404: components["responses"]["Refused.404.990204.page"];
            409: components["responses"]["Refused.409.990009.page"];
            410: components["responses"]["Refused.410.990201.990202.990203.990205.page"];
            429: components["responses"]["Refused.429.990029.page"];
            500: components["responses"]["Refused.500.0.page"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    takeNamedDownload: {
        parameters: {
            query?: {
                /** @description Of the page, in place of Accept-Language. */
                lang?: "en" | "ko";
                /** @description The Download-Receipt of an interrupted download. A request with it is not counted. */
                receipt?: string;
                /** @description Asks for a new link. Nothing is counted. */
                ask?: "new-link";
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description Of the page: en or ko. */
                "Accept-Language"?: string;
                /** @description A part joins the download of the same client (docs/link.md). */
                Range?: string;
            };
            path: {
                /** @description The link is the credential. */
                token: string;
                fileName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page after the button, or after the request for a new link. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Redirects to the file, at a URL that lives as long as a slow line needs for it. */
            303: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description The presigned URL. */
                    Location: string;
                    /** @description Resumes this download within 24 hours, as ?receipt=. */
                    "Download-Receipt": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Refused.400.3000.page"];
            403: components["responses"]["Refused.403.990206.page"];
            404: components["responses"]["Refused.404.990204.page"];
            409: components["responses"]["Refused.409.990009.page"];
            410: components["responses"]["Refused.410.990201.990202.990203.990205.page"];
            429: components["responses"]["Refused.429.990029.page"];
            500: components["responses"]["Refused.500.0.page"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    describeNamedLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description The link is the credential. */
                token: string;
                fileName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The headers describe the file. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description Bytes of the file. */
                    "Content-Length": string;
                    /** @description The file's. */
                    ETag: string;
                    /** @description The file's. */
                    "Last-Modified": string;
                    /** @description bytes */
                    "Accept-Ranges": string;
                    /** @description The file's name. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000.head"];
            404: components["responses"]["Refused.404.990204.head"];
            410: components["responses"]["Refused.410.990201.990202.990203.990205.head"];
            429: components["responses"]["Refused.429.990029.head"];
            500: components["responses"]["Refused.500.0.head"];
            503: components["responses"]["Refused.503.gateway.head"];
        };
    };
    readDomainClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has it. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990034"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    releaseDomainClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Anybody may claim it. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990034"];
            409: components["responses"]["Refused.409.990009.990022"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readTenantClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has it. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990034"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    releaseTenantClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Anybody may claim it. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990034"];
            409: components["responses"]["Refused.409.990009.990015.990022"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readSubscriptionClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has it. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990006.990034"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    releaseSubscriptionClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Anybody may claim it. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990006.990034"];
            409: components["responses"]["Refused.409.990009.990022"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    replaceCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The etag of the resource as last read. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCatalogInput"];
            };
        };
        responses: {
            /** @description It counts now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalog"];
                };
            };
            400: components["responses"]["Refused.400.2055.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022.990172"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    announceCatalogImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceCatalogImportInput"];
            };
        };
        responses: {
            /** @description Where it goes. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedCatalogImport"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    continueCatalogImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogImport"];
                };
            };
            400: components["responses"]["Refused.400.3000.990170"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990174"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    publishCatalogImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCatalogImportInput"];
            };
        };
        responses: {
            /** @description It counts now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalog"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002.990170"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990174"];
            409: components["responses"]["Refused.409.990009.990022.990171.990172"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    previewCatalog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewCatalogInput"];
            };
        };
        responses: {
            /** @description What portals would see differently. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogComparison"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    previewCatalogImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What portals would see differently. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogPreview"];
                };
            };
            400: components["responses"]["Refused.400.3000.990170"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990174"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listPublishedCatalogs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest 500. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedCatalogCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    publishCatalogAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                catalogId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCatalogAgainInput"];
            };
        };
        responses: {
            /** @description It counts now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalog"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990174"];
            409: components["responses"]["Refused.409.990009.990022.990172"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listSuppliedProducts: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products, by id. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppliedProductCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    listMedia: {
        parameters: {
            query: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                productId: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files on offer. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferedMediaCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    announceMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceMediaInput"];
            };
        };
        responses: {
            /** @description The file and its first parts. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedMedia"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    readMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990124"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    withdrawMedia: {
        parameters: {
            query?: {
                /** @description `end`: links with the file end now. `keep`: they keep it until they end; one that is opened again does not. */
                links?: "keep" | "end";
                /** @description Continue behind this place: the `next` of the last answer. */
                after?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawnMedia"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990124"];
            409: components["responses"]["Refused.409.990009.990022"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listMediaParts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListMediaPartsInput"];
            };
        };
        responses: {
            /** @description The parts asked for. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        parts: components["schemas"]["MediaPart"][];
                    };
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990124"];
            409: components["responses"]["Refused.409.990120"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    completeMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteMediaInput"];
            };
        };
        responses: {
            /** @description It was checked. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            /** @description A job checks it. */
            202: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Media"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990124"];
            409: components["responses"]["Refused.409.990009.990022.990120"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listKeyPools: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
                productId?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of pools. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPoolCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    importKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportKeysInput"];
            };
        };
        responses: {
            /** @description How many were new. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPoolImport"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022.990131"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    announceKeyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceKeyImportInput"];
            };
        };
        responses: {
            /** @description The import, new or existing. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyImport"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    readKeyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyImportWithParts"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990134"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    addKeyImportPart: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                importId: string;
                partNumber: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddKeyImportPartInput"];
            };
        };
        responses: {
            /** @description The part. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyImportPart"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990134"];
            409: components["responses"]["Refused.409.990009.990022.990131"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    completeKeyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyImport"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990134"];
            409: components["responses"]["Refused.409.990009.990022.990130.990131"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    abandonKeyImport: {
        parameters: {
            query?: {
                /** @description Continue behind this place: the `next` of the last answer. */
                after?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this request removed, and whether none is left. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        importId: string;
                        /** @description The import is removed, with all of its keys. */
                        abandoned: boolean;
                        /** @description Keys that this request removed. */
                        removedKeys: number;
                        /** @description Keys that this request tried in vain. */
                        failed: number;
                        /** @description The first 20 of them. `changed`: something else changed it at that moment. `unreadable`: its row cannot be read. `failed`: its write failed. */
                        failures: {
                            id: string;
                            /** @enum {string} */
                            reason: "changed" | "unreadable" | "failed";
                        }[];
                        /** @description Keys behind `next` that this request did not come to, 10,000 at most. */
                        left: number;
                        /** @description The `after` of the request that continues; none where all were tried. */
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990134"];
            409: components["responses"]["Refused.409.990131"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readKeyPool: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                productId: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pool. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedKeyPool"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990134"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    withdrawKeyImport: {
        parameters: {
            query?: {
                /** @description Continue behind this place: the `next` of the last answer. */
                after?: string;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this request withdrew, and whether none is left. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        importId: string;
                        /** @description No key of the import is left. */
                        withdrawn: boolean;
                        /** @description Keys that this request withdrew. */
                        withdrawnKeys: number;
                        /** @description Keys that this request tried in vain. */
                        failed: number;
                        /** @description The first 20 of them. `changed`: something else changed it at that moment. `unreadable`: its row cannot be read. `failed`: its write failed. */
                        failures: {
                            id: string;
                            /** @enum {string} */
                            reason: "changed" | "unreadable" | "failed";
                        }[];
                        /** @description Keys behind `next` that this request did not come to, 10,000 at most. */
                        left: number;
                        /** @description The `after` of the request that continues; none where all were tried. */
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990134"];
            409: components["responses"]["Refused.409.990131"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    moveKeyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveKeyImportInput"];
            };
        };
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyImport"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990134"];
            409: components["responses"]["Refused.409.990009.990022.990131"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.990003"];
        };
    };
    listImportedKeys: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedKeyCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990134"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    withdrawImportedKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                importId: string;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedKey"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990134"];
            409: components["responses"]["Refused.409.990009.990022.990131"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listPartners: {
        parameters: {
            query?: {
                /** @description The maximum number of items of a page. */
                size?: number;
                /** @description Next continues after the page whose token is in the MS-ContinuationToken header. */
                seekOperation?: "First" | "Previous" | "Next" | "Last" | "PageIndex";
                pageIndex?: number;
                offset?: number;
            };
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The token from links.next of a page. */
                "MS-ContinuationToken"?: components["parameters"]["MS-ContinuationToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of partners, by id. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readPartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description The partner to list for; only operators send it. */
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    savePartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description The partner to list for; only operators send it. */
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePartnerInput"];
            };
        };
        responses: {
            /** @description The partner existed. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description The partner was added. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    removePartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description The partner to list for; only operators send it. */
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner is removed. Its customers and purchases stay. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220"];
            409: components["responses"]["Refused.409.990009.990022.990222"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    savePartnerClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description The partner to list for; only operators send it. */
                partnerId: string;
                clientName: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePartnerClientInput"];
            };
        };
        responses: {
            /** @description The client existed. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerClient"];
                };
            };
            /** @description The client was created, with its secret. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerClient"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220"];
            409: components["responses"]["Refused.409.990009.990022.990221.990227.990228"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    removePartnerClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description The partner to list for; only operators send it. */
                partnerId: string;
                clientName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client can no longer obtain tokens. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220.990226"];
            409: components["responses"]["Refused.409.990009.990022.990227.990228"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    savePartnerAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description The partner to list for; only operators send it. */
                partnerId: string;
                email: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePartnerAgentInput"];
            };
        };
        responses: {
            /** @description The agent existed. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerAgent"];
                };
            };
            /** @description An invitation was sent. */
            201: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerAgent"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220"];
            409: components["responses"]["Refused.409.990009.990022.990221.990225.990228"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    removePartnerAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description The partner to list for; only operators send it. */
                partnerId: string;
                email: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person can no longer sign in. */
            204: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220.990224"];
            409: components["responses"]["Refused.409.990009.990022.990228"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readPartnerBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description The partner to list for; only operators send it. */
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The brand. It is empty until one is saved. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerBrand"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    savePartnerBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The idempotency key in place of MS-RequestId: it takes precedence. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description The partner to list for; only operators send it. */
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePartnerBrandInput"];
            };
        };
        responses: {
            /** @description The brand as it is now. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerBrand"];
                };
            };
            400: components["responses"]["Refused.400.3000.800002"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            404: components["responses"]["Refused.404.990220"];
            409: components["responses"]["Refused.409.990009.990022"];
            413: components["responses"]["Refused.413.990013"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The jobs of this stage, in the order of their names. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledJobCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NothingCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listLicenses: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NothingCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listDirectoryRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NothingCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listManagedServices: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NothingCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listTransfers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NothingCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listUsage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NothingCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listSubscriptionUsage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NothingCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listServiceCosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path: {
                /** @description One of the caller's own customers. */
                customerTenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NothingCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.20002.900150"];
            404: components["responses"]["Refused.404.990006"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    listOffers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NothingCollection"];
                };
            };
            400: components["responses"]["Refused.400.3000"];
            401: components["responses"]["Refused.401.990229"];
            403: components["responses"]["Refused.403.900150"];
            429: components["responses"]["Refused.429.990029"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["Refused.400.3000"];
            429: components["responses"]["Refused.429.gateway"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
    readContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed. */
                "MS-RequestId"?: components["parameters"]["MS-RequestId"];
                /** @description For tracing; echoed. */
                "MS-CorrelationId"?: components["parameters"]["MS-CorrelationId"];
                /** @description The ETag of an earlier response. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description Changes with the document. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description It is what you have. */
            304: {
                headers: {
                    "MS-RequestId": components["headers"]["MS-RequestId"];
                    "MS-CorrelationId": components["headers"]["MS-CorrelationId"];
                    "MS-CV": components["headers"]["MS-CV"];
                    "MS-ServerId": components["headers"]["MS-ServerId"];
                    /** @description As before. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused.400.3000"];
            429: components["responses"]["Refused.429.gateway"];
            500: components["responses"]["Refused.500.0"];
            503: components["responses"]["Refused.503.gateway"];
        };
    };
}
