//! What somebody pasted into a bug.

/// The bug whose author pasted a log, and the log as it was pasted: what is private in it is masked as anybody's is.
pub const LOGGED: &str = "Clementine Pad loses 20 percent every night while doing nothing";
pub const LOG: &str = "11-14 02:14:07.118  1042  1187 D RILJ: [7731]> GET_SIM_STATUS\n\
                       11-14 02:14:07.131  1042  1187 D RILJ: [7731]< card state ABSENT, imei=861234567890127\n\
                       11-14 02:14:07.133  1042  1187 I RIL: no card in slot 1, searching again\n\
                       11-14 02:14:09.240   988  1011 I wpa_supplicant: wlan0: associated, ssid=\"Ilse upstairs\"\n\
                       11-14 02:14:09.244   988  1011 I wpa_supplicant: bssid=a4:50:46:12:ab:cd rssi=-60\n\
                       11-14 02:14:17.118  1042  1187 D RILJ: [7732]> GET_SIM_STATUS\n\
                       11-14 02:14:17.130  1042  1187 D RILJ: [7732]< card state ABSENT\n\
                       11-14 02:14:17.132  1042  1187 I RIL: no card in slot 1, searching again\n";
