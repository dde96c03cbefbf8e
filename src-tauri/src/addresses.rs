//! The addresses at which other devices could reach this computer, the likeliest first.

use std::net::Ipv4Addr;

use app::Address;
use if_addrs::{IfAddr, IfOperStatus, Interface};

/// What a connection is worth to a hall full of phones; the least is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    /// A Wi-Fi or a cable of the house.
    House,
    /// A network that this computer makes for programs inside it, or a way to a far one.
    Virtual,
    /// An address that a computer gives itself where nobody gives it one.
    SelfGiven,
    /// Only this computer reaches it.
    Here,
}

/// How the networks begin that no phone is in: of containers, of virtual machines, of tunnels.
const VIRTUAL: [&str; 21] = [
    "docker",
    "veth",
    "br-",
    "virbr",
    "vboxnet",
    "virtualbox",
    "vmnet",
    "vmware",
    "vethernet",
    "tun",
    "tap",
    "utun",
    "wg",
    "tailscale",
    "zt",
    "zerotier",
    "ppp",
    "lxc",
    "lxd",
    "podman",
    "cni",
];

/// Of every connection that is up, the private addresses before others; last the one at which only this computer reaches itself.
pub fn addresses() -> Vec<Address> {
    let found = if_addrs::get_if_addrs().inspect_err(|error| tracing::warn!(%error, "the addresses of this computer cannot be read"));
    ordered(found.unwrap_or_default())
}

fn ordered(interfaces: Vec<Interface>) -> Vec<Address> {
    let mut all: Vec<(Worth, bool, Address)> = interfaces.into_iter().filter_map(weighed).collect();
    // The order in which the system names them is kept among equals.
    all.sort_by_key(|(worth, public, _)| (*worth, *public));
    all.dedup_by(|(_, _, one), (_, _, other)| one.address == other.address);
    all.into_iter().map(|(_, _, address)| address).collect()
}

fn weighed(interface: Interface) -> Option<(Worth, bool, Address)> {
    let IfAddr::V4(v4) = &interface.addr else {
        return None;
    };
    let up = matches!(interface.oper_status, IfOperStatus::Up | IfOperStatus::Unknown);
    if !up || v4.ip.is_unspecified() {
        return None;
    }
    let address = Address {
        address: v4.ip,
        network: interface.name.clone(),
    };
    Some((worth(v4.ip, &interface), !v4.ip.is_private(), address))
}

fn worth(ip: Ipv4Addr, interface: &Interface) -> Worth {
    let name = interface.name.to_lowercase();
    if ip.is_loopback() {
        Worth::Here
    } else if ip.is_link_local() {
        Worth::SelfGiven
    } else if interface.is_p2p || VIRTUAL.iter().any(|begins| name.starts_with(begins)) {
        Worth::Virtual
    } else {
        Worth::House
    }
}

#[cfg(test)]
mod tests {
    use if_addrs::Ifv4Addr;

    use super::*;

    fn interface(name: &str, ip: [u8; 4], oper_status: IfOperStatus) -> Interface {
        Interface {
            name: name.to_owned(),
            addr: IfAddr::V4(Ifv4Addr {
                ip: Ipv4Addr::from(ip),
                netmask: Ipv4Addr::new(255, 255, 255, 0),
                prefixlen: 24,
                broadcast: None,
            }),
            index: None,
            oper_status,
            is_p2p: false,
            #[cfg(windows)]
            adapter_name: String::new(),
        }
    }

    #[test]
    fn the_wifi_of_the_house_comes_first_and_this_computer_alone_last() {
        let up = |name, ip| interface(name, ip, IfOperStatus::Up);
        let found = ordered(vec![
            interface("lo", [127, 0, 0, 1], IfOperStatus::Unknown),
            up("eth1", [169, 254, 3, 4]),
            up("docker0", [172, 17, 0, 1]),
            up("eth0", [203, 0, 113, 7]),
            up("wlan0", [192, 168, 1, 20]),
            interface("wlan1", [192, 168, 2, 20], IfOperStatus::Down),
        ]);
        let networks: Vec<&str> = found.iter().map(|address| address.network.as_str()).collect();
        assert_eq!(
            networks,
            ["wlan0", "eth0", "docker0", "eth1", "lo"],
            "a connection that is down is none; a private address of the house before a public one"
        );
    }

    #[test]
    fn this_computer_can_always_be_tried_out() {
        let last = addresses().pop().expect("every computer has itself");
        assert!(last.address.is_loopback(), "and it comes last: {last:?}");
    }
}
