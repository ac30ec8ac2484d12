DROP TABLE sign_up_networks;
